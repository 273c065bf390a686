package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.ForbiddenException;
import dev.signoff.server.ServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reference server. */
class RestedSdkOnServerTest extends RestedSdkSuite {
  @RegisterExtension
  static final SdkTestEnvironment LAB = new SdkTestEnvironment(new ServerOptions(), null);

  @Override
  SdkTestEnvironment environment() {
    return LAB;
  }

  /** Only the server has other endpoints; the stubs have the one of the contract's examples. */
  @Test
  void anEndpointOfOneSegmentWorksToo() {
    try (var rested = client("auth", KEY);
        var session = rested.logIn("other", "password")) {
      assertThat(session.whoAmI().username()).isEqualTo("other");
    }
  }

  /** Only the server has other projects; the stubs have the one of the contract's examples. */
  @Test
  void aProjectThatDisallowsNoOriginForbidsTheLogin() {
    try (var rested = client("private/auth", "7b1f0c5e9d2a4c68b3e1f0a9d8c7b6a5")) {
      assertThatThrownBy(() -> rested.logIn("username", "password"))
          .isInstanceOf(ForbiddenException.class);
    }
  }
}
