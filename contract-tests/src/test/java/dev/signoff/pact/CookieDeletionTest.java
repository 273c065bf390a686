package dev.signoff.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.V4Interaction;
import dev.signoff.sdk.MissingCredentialException;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.api.LoginApi;
import dev.signoff.spec.Outcome;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the SDK deletes its cookie when Pact's mock server sends a deletion. */
class CookieDeletionTest {
  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq-9.0.4", "ibm-mq-9.0.5"})
  void afterALogoutTheNextCallHasNoCookieToSend(String api) {
    afterLogout(
        api,
        promise(api, "logout"),
        login ->
            assertThatExceptionOfType(MissingCredentialException.class).isThrownBy(login::whoAmI));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq-9.0.4", "ibm-mq-9.0.5"})
  void withoutADeletionTheCookieStays(String api) {
    V4Interaction.SynchronousHttp forgetful = promise(api, "logout");
    forgetful.getResponse().getHeaders().remove("Set-Cookie");

    afterLogout(api, forgetful, login -> assertThat(login.whoAmI().status()).isEqualTo(200));
  }

  private static void afterLogout(String api, Interaction logout, Consumer<LoginApi> next) {
    List<Interaction> played = List.of(promise(api, "login"), logout, promise(api, "whoAmI"));
    try (HttpsMockServer vendor = HttpsMockServer.playing(PactFiles.pact(api, played));
        IbmMqClient mq = IbmMqClient.at(vendor.uri(), MockServerTrust.OPTIONS)) {
      LoginApi login = mq.logIn("mqadmin", "mqadmin").api();
      assertThat(login.logout().status()).isEqualTo(204);
      next.accept(login);
    }
  }

  private static V4Interaction.SynchronousHttp promise(String api, String operation) {
    return Outcome.all().stream()
        .filter(it -> it.api().equals(api) && it.operationName().equals(operation))
        .filter(Outcome::succeeds)
        .map(PactInteraction::of)
        .findFirst()
        .orElseThrow();
  }
}
