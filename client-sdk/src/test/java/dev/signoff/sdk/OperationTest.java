package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.ibmmq.api.LoginApi;
import dev.signoff.sdk.ibmmq.api.QueueApi;
import dev.signoff.sdk.rested.api.CustomEndpointApi;
import dev.signoff.sdk.rocketchat.api.AuthenticationApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

  @Test
  void noLoginIsIdempotentAndEveryLogoutIs() {
    assertThat(List.of(LoginApi.LOGIN, CustomEndpointApi.LOGIN, AuthenticationApi.LOGIN))
        .noneMatch(Operation::idempotent);
    assertThat(List.of(LoginApi.LOGOUT, CustomEndpointApi.LOGOUT, AuthenticationApi.LOGOUT))
        .allMatch(Operation::idempotent);
    assertThat(QueueApi.CREATE_QUEUE.idempotent()).isFalse();
  }

  @Test
  void alternativesAreOrsOfAnds() {
    assertThat(CustomEndpointApi.LOGOUT.alternatives())
        .containsExactly(
            List.of(
                SecurityScheme.query("apiKey", "key"),
                SecurityScheme.cookie("accessTokenCookie", "__Secure-rested-access-token")),
            List.of(
                SecurityScheme.query("apiKey", "key"),
                SecurityScheme.header("accessTokenHeader", "Authorization")));
    assertThat(LoginApi.LOGIN.alternatives()).isEmpty();
  }

  @Test
  void aVariantCarriesItsFlag() {
    assertThat(CustomEndpointApi.LOGIN.query()).isEqualTo(Map.of("login", "true"));
    assertThat(CustomEndpointApi.LOGOUT.query()).isEqualTo(Map.of("logout", "true"));
    assertThat(CustomEndpointApi.LOGOUT.successStatus()).isEqualTo(204);
  }

  @Test
  void aFailureContainsItsCure() {
    assertThat(LoginApi.WHO_AM_I.failure(401).orElseThrow().description())
        .isEqualTo("The LTPA token is missing, or it was refused. Log in again.");
    assertThat(LoginApi.WHO_AM_I.failure(403)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "QM1, QM1",
    "a/b, a%2Fb",
    "a b, a%20b",
    "50%, 50%25",
    "a?b#c, a%3Fb%23c",
    "ü, %C3%BC",
    "a:b@c;d=1, a:b@c;d=1",
  })
  void aSegmentIsEscaped(String argument, String escaped) {
    assertThat(QueueApi.CREATE_QUEUE.call().segment("qmgrName", argument).path())
        .isEqualTo("/ibmmq/rest/v1/admin/qmgr/" + escaped + "/queue");
  }

  @Test
  void slashesBetweenSegmentsStay() {
    assertThat(CustomEndpointApi.WHO_AM_I.call().segments("userEndpoint", "a/b c/d").path())
        .isEqualTo("/api/1/ce/a/b%20c/d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void aSegmentCannotLeaveItsPlace(String argument) {
    assertThatThrownBy(() -> QueueApi.CREATE_QUEUE.call().segment("qmgrName", argument))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("qmgrName");
  }

  @Test
  void aMissingArgumentIsReported() {
    assertThatThrownBy(() -> QueueApi.CREATE_QUEUE.call().path())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("createQueue")
        .hasMessageContaining("{qmgrName}");
  }

  @Test
  void aPathCannotBecomePartOfTheHost() {
    assertThatThrownBy(() -> Operation.of("x", "GET", ".elsewhere.example/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("path");
  }
}
