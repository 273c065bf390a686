package dev.signoff.spec;

import static dev.signoff.spec.SampleExchanges.CSRF_DELETE;
import static dev.signoff.spec.SampleExchanges.CSRF_SET;
import static dev.signoff.spec.SampleExchanges.LTPA_DELETE;
import static dev.signoff.spec.SampleExchanges.LTPA_SET;
import static dev.signoff.spec.SampleExchanges.mqLogin;
import static dev.signoff.spec.SampleExchanges.mqLogout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of faults in the {@code Set-Cookie} lines of a response, and of the message for each. */
class SetCookiesCheckTest {

  @Test
  void aMissingCookie() {
    assertThat(login())
        .containsExactly(
            "status 204 came without a Set-Cookie for LtpaToken2, which the contract has");
  }

  @Test
  void theSameCookieTwice() {
    assertThat(login(LTPA_SET, LTPA_SET))
        .containsExactly(
            "status 204 came with another Set-Cookie for LtpaToken2; the contract has one");
  }

  @Test
  void aSecondCookieUnderASuffixedName() {
    assertThat(login(LTPA_SET, LTPA_SET.replace("Token2", "Token2_a")))
        .containsExactly(
            "status 204 came with another Set-Cookie for LtpaToken2_a; the contract has one");
  }

  @Test
  void aCookieThatNobodyKnows() {
    assertThat(login(LTPA_SET, "JSESSIONID=secret; Path=/"))
        .containsExactly(
            "status 204 came with a Set-Cookie for JSESSIONID, which the contract does not have");
  }

  @Test
  void aLineThatNamesNoCookie() {
    assertThat(login(LTPA_SET, "secret; Path=/"))
        .containsExactly("status 204 came with a Set-Cookie that names no cookie");
  }

  @Test
  void theWrongOrder() {
    assertThat(
            new ContractCheck("ibm-mq-9.0.4")
                .check(
                    mqLogin()
                        .responses(204)
                        .header("Set-Cookie", CSRF_SET)
                        .header("Set-Cookie", LTPA_SET)
                        .exchange()))
        .containsExactly(
            "login (POST /ibmmq/rest/v1/login): status 204 came with cookies in the order"
                + " csrfToken, LtpaToken2; the contract has LtpaToken2, csrfToken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "; Path=/       |                 | no Path                  | Path=/",
        "; Path=/       | ; Path=/ibmmq   | another Path             | Path=/",
        "; Secure       |                 | no Secure                | it",
        "; HttpOnly     |                 | no HttpOnly              | it",
        "SameSite=Strict| SameSite=Lax    | another SameSite         | SameSite=Strict",
        "; HttpOnly     | ; HttpOnly; Max-Age=60 | an expiry         | neither Expires nor Max-Age",
        "; HttpOnly     | ; HttpOnly; Version=1  | the attribute Version | it not",
        "; HttpOnly     | ; HttpOnly; DOMAIN=a.b | the attribute Domain | it not",
        "; HttpOnly     | ; HttpOnly; c2VjcmV0 | the attribute that no RFC knows | it not",
        "AAECAzMyMTBtcWFkbWlu | \"AAE=\"  | a value that does not match | ^[A-Za-z0-9+/]+={0,2}$",
      })
  void aWrongAttribute(String right, String wrong, String has, String contract) {
    assertThat(login(LTPA_SET.replace(right, wrong == null ? "" : wrong)))
        .containsExactly(
            "the Set-Cookie for LtpaToken2 has " + has + "; the contract has " + contract);
  }

  @Test
  void aCookieThatIsSetAndDeletedAtOnce() {
    assertThat(login(LTPA_SET + "; Max-Age=0"))
        .containsExactly(
            "the Set-Cookie for LtpaToken2 has an expiry in the past;"
                + " the contract has none, because it sets the cookie",
            "the Set-Cookie for LtpaToken2 has an expiry;"
                + " the contract has neither Expires nor Max-Age");
  }

  @Test
  void aDeletionThatDeletesNothing() {
    assertThat(logout("LtpaToken2=; Path=/"))
        .containsExactly(
            "the Set-Cookie for LtpaToken2 has neither Max-Age=0 nor a past Expires;"
                + " the contract has one of them, because it deletes the cookie");
  }

  @Test
  void aDeletionWithAValue() {
    assertThat(logout("LtpaToken2=secret; Path=/; Max-Age=0"))
        .containsExactly(
            "the Set-Cookie for LtpaToken2 has a value;"
                + " the contract has none, because it deletes the cookie");
  }

  @Test
  void aDeletionAtAnotherPath() {
    assertThat(logout("LtpaToken2=; Path=/ibmmq; Max-Age=0"))
        .containsExactly("the Set-Cookie for LtpaToken2 has another Path; the contract has Path=/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LtpaToken2", "LtpaToken2_mq1"})
  void aNameMayHaveTheSuffixThatTheContractAllows(String name) {
    assertThat(login(LTPA_SET.replace("LtpaToken2", name))).isEmpty();
    assertThat(logout(LTPA_DELETE.replace("LtpaToken2", name))).isEmpty();
  }

  @Test
  void theEarlierProfileDeletesBothCookies() {
    assertThat(
            new ContractCheck("ibm-mq-9.0.4")
                .check(
                    mqLogout()
                        .responses(204)
                        .header("Set-Cookie", CSRF_DELETE)
                        .header("Set-Cookie", LTPA_DELETE)
                        .exchange()))
        .isEmpty();
  }

  private static List<String> login(String... lines) {
    return judged(mqLogin().responses(204), "login (POST /ibmmq/rest/v1/login): ", lines);
  }

  private static List<String> logout(String... lines) {
    return judged(mqLogout().responses(204), "logout (DELETE /ibmmq/rest/v1/login): ", lines);
  }

  private static List<String> judged(Exchanges exchange, String where, String... lines) {
    Exchanges responses = exchange;
    for (String line : lines) {
      responses = responses.header("Set-Cookie", line);
    }
    List<String> violations = new ContractCheck(null).check(responses.exchange());
    assertThat(violations).allSatisfy(v -> assertThat(v).startsWith(where));
    return violations.stream().map(v -> v.substring(where.length())).toList();
  }
}
