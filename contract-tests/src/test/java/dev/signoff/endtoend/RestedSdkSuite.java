package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.BadRequestException;
import dev.signoff.sdk.ForbiddenException;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rested.TokenForm;
import dev.signoff.sdk.rested.model.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of a rested session in the SDK, for any kind of server. */
abstract class RestedSdkSuite {
  static final String KEY = "d59eb2859c284168ac48aef65046d5dd";
  private static final Credentials USER = new Credentials("password").withUsername("username");

  abstract SdkTestEnvironment environment();

  @ParameterizedTest
  @EnumSource(TokenForm.class)
  void logsInLooksAndLogsOutForGood(TokenForm form) {
    try (var rested = client("examples/auth", KEY)) {
      var session = rested.logIn(USER, form);
      assertThat(session.whoAmI().email()).isEqualTo("username@example.com");
      SessionToken copy = session.token();

      assertThat(session.logOut()).isEqualTo(new LogOutResult.LoggedOut());

      assertThatThrownBy(() -> rested.resume(copy, form).whoAmI())
          .isInstanceOf(ForbiddenException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TokenForm.class)
  void logsOutOneSessionAndLeavesTheOthersAlive(TokenForm form) {
    try (var rested = client("examples/auth", KEY);
        var same = rested.logIn(USER, form);
        var other = rested.logIn("other", "password")) {
      rested.logIn(USER, form).logOut();

      assertThat(same.whoAmI().username()).isEqualTo("username");
      assertThat(other.whoAmI().username()).isEqualTo("other");
    }
  }

  @Test
  void anUnknownKeyIsABadRequestAndStaysOutOfTheMessage() {
    try (var rested = client("examples/auth", "0123456789abcdef")) {
      assertThatThrownBy(() -> rested.logIn("username", "password"))
          .isInstanceOf(BadRequestException.class)
          .hasMessageNotContaining("0123456789abcdef");
    }
  }

  final RestedClient client(String endpoint, String key) {
    return RestedClient.at(environment().url(), endpoint, key, environment().options());
  }
}
