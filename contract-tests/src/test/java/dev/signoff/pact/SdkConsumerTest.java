package dev.signoff.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.core.model.V4Pact;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rested.TokenForm;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SdkConsumerTest {
  private static final PactFiles FILES = new PactFiles();
  private static final String KEY = "d59eb2859c284168ac48aef65046d5dd";
  private static final String LTPA = "AAECAzMyMTBtcWFkbWlu+/8xNjA5NDU5MjAwMDAwZXhhbXBsZQ==";
  private static final String CSRF = "3vLk0mHqkGf2c6a1Rr0n5w";

  @TestFactory
  Stream<DynamicTest> sdkKeepsItsPromise() {
    return Stream.of(
            rocketChatLogout(),
            ibmMqLoginAndLogout(),
            restedLogout(TokenForm.COOKIE, "Cookie", "__Secure-rested-access-token="),
            restedLogout(TokenForm.HEADER, "Authorization", ""))
        .map(promise -> DynamicTest.dynamicTest(promise.name(), () -> prove(promise)));
  }

  @AfterAll
  static void writePacts() {
    FILES.write();
  }

  private static void prove(Promise promise) {
    V4Pact pact =
        PactFiles.pact(
            promise.provider(),
            List.copyOf(promise.interactions().stream().map(Interaction::http).toList()));
    try (MockVendor vendor = MockVendor.playing(pact)) {
      Throwable thrown = catchThrowable(() -> promise.sdkCall().accept(vendor.uri()));
      PactVerificationResult verdict = vendor.verdict(); // it says more than what the SDK threw
      assertThat(verdict)
          .as(verdict.getDescription())
          .isInstanceOf(PactVerificationResult.Ok.class);
      assertThat(thrown).isNull();
    }
    FILES.keep(pact);
  }

  private static Promise rocketChatLogout() {
    var logout =
        Interaction.of("logout: 200", "POST", "/api/v1/logout", 200)
            .given("alice is logged in")
            .header("X-Auth-Token", "9HqLlyZOugoStsXCUfD_0YdwnNnunAJF8V47U3QHXSq", "${authToken}")
            .header("X-User-Id", "aobEdbYhXfu5hkeqG", "${userId}")
            .answersJson(
                "{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}");
    return new Promise(
        "Rocket.Chat logout: 200",
        "rocket-chat",
        List.of(logout),
        vendor -> {
          var token = SessionToken.of("9HqLlyZOugoStsXCUfD_0YdwnNnunAJF8V47U3QHXSq");
          try (var chat = RocketChatClient.at(vendor, Trust.OPTIONS)) {
            assertThat(chat.resume("aobEdbYhXfu5hkeqG", token).logOut())
                .isEqualTo(new LogOutResult.LoggedOut());
          }
        });
  }

  private static Promise ibmMqLoginAndLogout() {
    String path = "/ibmmq/rest/v1/login";
    var login =
        Interaction.of("login: 204", "POST", path, 204)
            .given("the user mqadmin exists")
            .json("{\"username\":\"mqadmin\",\"password\":\"mqadmin\"}")
            .answers(
                "Set-Cookie",
                "LtpaToken2=" + LTPA + "; Path=/; Secure; HttpOnly; SameSite=Strict",
                "csrfToken=" + CSRF + "; Path=/; Secure")
            .matching("Set-Cookie", "^(LtpaToken2|csrfToken)=[A-Za-z0-9+/_=-]+; .*Secure.*$");
    var logout =
        Interaction.of("logout: 204", "DELETE", path, 204)
            .given("mqadmin is logged in")
            .given("the newest CSRF token is known")
            .header(
                "Cookie",
                "LtpaToken2=" + LTPA + "; csrfToken=" + CSRF,
                "LtpaToken2=${ltpaToken}; csrfToken=${csrfToken}")
            .header("ibm-mq-rest-csrf-token", CSRF, "${csrfToken}")
            .answers(
                "Set-Cookie",
                "csrfToken=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Secure",
                "LtpaToken2=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Secure;"
                    + " HttpOnly")
            .matching("Set-Cookie", "^(LtpaToken2|csrfToken)=; .*Max-Age=0.*$");
    return new Promise(
        "IBM MQ 9.0.4 login: 204, then logout: 204",
        "ibm-mq-9.0.4",
        List.of(login, logout),
        vendor -> {
          try (var mq = IbmMqClient.at(vendor, Trust.OPTIONS)) {
            assertThat(mq.logIn("mqadmin", "mqadmin").logOut())
                .isEqualTo(new LogOutResult.LoggedOut());
          }
        });
  }

  private static Promise restedLogout(TokenForm form, String header, String prefix) {
    var logout =
        Interaction.of("logout by " + header + ": 204", "POST", "/api/1/ce/examples/auth", 204)
            .given("the user username is logged in", Map.of("key", KEY))
            .query("key", KEY)
            .query("logout", "true")
            .header(header, prefix + "f4kEt0kEn", prefix + "${accessToken}");
    return new Promise(
        "rested logout by " + header + ": 204",
        "rested",
        List.of(logout),
        vendor -> {
          try (var rested = RestedClient.at(vendor, "examples/auth", KEY, Trust.OPTIONS)) {
            assertThat(rested.resume(SessionToken.of("f4kEt0kEn"), form).logOut())
                .isEqualTo(new LogOutResult.LoggedOut());
          }
        });
  }
}
