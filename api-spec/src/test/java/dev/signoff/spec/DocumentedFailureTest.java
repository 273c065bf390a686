package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedFailureTest {

  @Test
  void anOperationFailsOnlyAsItsRequestsCan() {
    assertThat(
            DocumentedFailure.of(Contract.load("ibm-mq")).stream().map(DocumentedFailure::toString))
        .filteredOn(name -> name.startsWith("logout"))
        .containsExactly(
            "logout 400 malformedRequest",
            "logout 401 csrfHeaderMissing",
            "logout 401 csrfHeaderRefused",
            "logout 401 notAuthenticated",
            "logout 401 tokenRefused",
            "logout 500 unexpected");
  }

  @Test
  void aVariantFailsInItsOwnWays() {
    assertThat(failure("rested", "login 400 wrongPassword").operation().id())
        .isEqualTo("logInOrOut");
    assertThat(
            DocumentedFailure.of(Contract.load("rested")).stream().map(DocumentedFailure::toString))
        .contains("login 400 malformedJson", "logout 403 tokenRefused")
        .doesNotContain("logout 400 malformedJson", "login 403 tokenRefused");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void eachOutcomeThatFailsIsAFailureOnce(Contract contract) {
    assertThat(DocumentedFailure.of(contract).stream().map(DocumentedFailure::toString).toList())
        .doesNotHaveDuplicates()
        .hasSameElementsAs(
            Outcome.all().stream()
                .filter(it -> it.contract().id().equals(contract.id()) && !it.succeeds())
                .map(it -> it.operationName() + " " + it.status() + " " + it.example().name())
                .collect(Collectors.toSet()));
  }

  @Test
  void aFailureContainsAllThatAReaderNeeds() {
    DocumentedFailure failure = failure("ibm-mq", "logout 401 csrfHeaderRefused");

    assertThat(failure.summary()).startsWith("The CSRF header is not the newest token.");
    assertThat(failure.causes())
        .containsExactly(
            "The server does not accept the value of the header `ibm-mq-rest-csrf-token`.");
    assertThat(failure.body().at("/error/0/msgId").asText()).isEqualTo("MQWB0101E");
    assertThat(failure.cure()).contains("the newest value of the cookie `csrfToken`");
    assertThat(failure.profiles()).containsExactly("ibm-mq-9.0.4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ibm-mq | createQueue 401 notAuthenticated | The request lacks the cookie `LtpaToken2`.",
        "ibm-mq | createQueue 403 roleLacking | The session is that of the user `mqreader`.",
        "ibm-mq | login 400 malformedJson | The request body is not well-formed.",
        "ibm-mq | login 400 wrongType | A property of the request body has the wrong type.",
        "rested | login 400 endpointUnknown"
            + " | The server does not accept the value of the path parameter `userEndpoint`.",
        "rested | login 403 keyMissing | The request lacks the query parameter `key`.",
        "rested | login 403 originRefused"
            + " | The project does not allow the origin of the request.",
      })
  void aCauseIsASentence(String contract, String failure, String sentence) {
    assertThat(failure(contract, failure).causes()).containsExactly(sentence);
  }

  @Test
  void eachOfTwoCredentialsThatGoTogetherMayBeLacking() {
    assertThat(failure("rocket-chat", "logout 401 notLoggedIn").causes())
        .containsExactly(
            "The request lacks the header `X-Auth-Token`.",
            "The request lacks the header `X-User-Id`.",
            "The server does not accept the value of the header `X-Auth-Token`.",
            "The server does not accept the value of the header `X-User-Id`.");
  }

  @Test
  void aCredentialThatAnotherReplacesIsLackingTogetherWithIt() {
    assertThat(failure("rested", "logout 403 tokenRefused").causes())
        .containsExactly(
            "The request has neither the cookie `__Secure-rested-access-token`"
                + " nor the header `Authorization`.",
            "The server does not accept the value of the cookie `__Secure-rested-access-token`.",
            "The server does not accept the value of the header `Authorization`.");
  }

  @Test
  void aPropertyOfTheBodyIsCalledSo() {
    assertThat(failure("rocket-chat", "login 401 tokenRefused").causes())
        .containsExactly(
            "The server does not accept the value of the property `resume` of the request body.");
  }

  @Test
  void nobodyLacksWhatIsNotDemanded() {
    ContractOperation login = failure("ibm-mq", "login 500 unexpected").operation();

    assertThatThrownBy(() -> new Cause(Cause.CauseKind.LACKS, "ltpaToken").sentence(login, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("does not demand ltpaToken");
  }

  private static Stream<Contract> contracts() {
    return Contract.all().stream();
  }

  private static DocumentedFailure failure(String contract, String name) {
    List<DocumentedFailure> all = DocumentedFailure.of(Contract.load(contract));
    return all.stream()
        .filter(failure -> failure.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + all));
  }
}
