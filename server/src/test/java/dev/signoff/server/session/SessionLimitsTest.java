package dev.signoff.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.limits.Limits;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.TestResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of a server that allows two sessions per user and three in total. */
class SessionLimitsTest {
  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(options -> options.limits(new Limits().sessionsPerUser(2).sessions(3)));

  private final List<TestRequest> logouts = new ArrayList<>();

  @AfterEach
  void logOut() {
    logouts.forEach(TestRequest::send);
  }

  @Test
  void theOldestSessionOfAUserOfRocketChatEnds() {
    RocketChatTestSession first = rocketChat("alice");
    RocketChatTestSession second = rocketChat("alice");
    RocketChatTestSession third = rocketChat("alice");

    assertThat(List.of(first.isAlive(), second.isAlive(), third.isAlive()))
        .containsExactly(false, true, true);
    first.logout().expect(401);
  }

  @Test
  void theOldestSessionOfAUserOfRestedEnds() {
    RestedTestSession first = rested("username");
    RestedTestSession second = rested("username");
    RestedTestSession third = rested("username");

    assertThat(List.of(first.isAlive(), second.isAlive(), third.isAlive()))
        .containsExactly(false, true, true);
  }

  @Test
  void theSameNameOfAnotherVendorIsAnotherUser() {
    rested("username");
    rested("username");
    rocketChat("alice");
    logouts.get(0).send();

    assertThat(rocketChat("bob").isAlive()).isTrue();
  }

  @Test
  void overTheTotalLimitALoginIs503InTheVendorsFormatAndALogoutSucceeds() {
    RocketChatTestSession alice = rocketChat("alice");
    rocketChat("bob");
    RestedTestSession username = rested("username");

    TestResponse ofRested = RestedTestSession.login(SERVER, "other").offContract().expect(503);
    TestResponse ofRocketChat =
        SERVER
            .post(RocketChatTestSession.LOGIN)
            .json("{\"user\":\"alice\",\"password\":\"Pw!of!alice\"}")
            .offContract()
            .expect(503);

    assertThat(ofRested.text("/message")).startsWith("The server has too many sessions.");
    assertThat(ofRested.setCookies()).isEmpty();
    assertThat(ofRocketChat.text("/status")).isEqualTo("error");
    assertThat(ofRocketChat.header("Retry-After")).isEqualTo("60");
    assertThat(alice.isAlive()).isTrue();
    IbmMqTestSession.logIn(SERVER, "mqadmin")
        .logout()
        .expect(204); // IBM MQ's sessions are not counted

    username.logout().expect(204);
    rested("other");
  }

  @Test
  void failedLoginsDoNotCount() {
    for (int i = 0; i < 10; i++) {
      SERVER
          .post(RocketChatTestSession.LOGIN)
          .json("{\"user\":\"x" + i + "\",\"password\":\"w\"}")
          .expect(401);
    }

    assertThat(rocketChat("alice").isAlive()).isTrue();
  }

  private RocketChatTestSession rocketChat(String user) {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, user);
    logouts.add(session.logout());
    return session;
  }

  private RestedTestSession rested(String user) {
    RestedTestSession session = RestedTestSession.logIn(SERVER, user);
    logouts.add(session.logout());
    return session;
  }
}
