package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rested.RestedSession;
import dev.signoff.sdk.rested.TokenForm;
import dev.signoff.sdk.rested.model.Credentials;
import dev.signoff.sdk.rested.model.UserRecord;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RestedSampleTest {
  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  private final String password = "password";
  private final String key = "d59eb2859c284168ac48aef65046d5dd";
  private URI server;
  private ClientOptions options;

  @BeforeEach
  void find() {
    server = LIVE.url();
    options = LIVE.options();
  }

  @Test
  void logsInAsksAndLogsOut() {
    // sample: rested
    String key = "d59eb2859c284168ac48aef65046d5dd";
    RestedClient rested = RestedClient.at(server, "examples/auth", key, options);
    RestedSession session = rested.logIn("username", password);

    UserRecord user = session.whoAmI();
    System.out.println(user.username() + " " + user.email());

    LogOutResult result = session.logOut();
    System.out.println(result); // LoggedOut[]
    // end
    assertThat(user.email()).isEqualTo("username@example.com");
    assertThat(result).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(result).hasToString("LoggedOut[]");
  }

  @Test
  void eachOperationHasItsLines() {
    // sample: rested-login
    RestedClient rested = RestedClient.at(server, "examples/auth", key, options);
    RestedSession session = rested.logIn("username", password);
    // end
    // sample: rested-whoami
    UserRecord user = session.whoAmI();
    System.out.println(user.username() + " " + user.email());
    // end
    assertThat(user.username()).isEqualTo("username");
    // sample: rested-logout
    LogOutResult result = session.logOut();
    System.out.println(result); // LoggedOut[], or AlreadyLoggedOut[]
    // end
    assertThat(result).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(session.logOut()).hasToString("AlreadyLoggedOut[]");
  }

  @Test
  void theTokenCanTravelInAHeader() {
    RestedClient rested = RestedClient.at(server, "examples/auth", key, options);
    // sample: rested-header
    Credentials credentials = new Credentials(password).withEmail("username@example.com");
    try (RestedSession session = rested.logIn(credentials, TokenForm.HEADER)) {
      System.out.println(session.whoAmI().username());
    }
    // end
    assertThat(rested.logIn(credentials, TokenForm.HEADER).whoAmI().username())
        .isEqualTo("username");
  }
}
