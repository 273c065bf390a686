package dev.signoff.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.harness.Answer;
import dev.signoff.server.harness.Call;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.RestedSession;
import dev.signoff.server.harness.RocketSession;
import dev.signoff.server.harness.TestServer;
import dev.signoff.server.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that keeps two sessions of a user, and three in all. */
class TooManySessionsTest {
  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(options -> options.limits(new Limits().sessionsPerUser(2).sessions(3)));

  private final List<Call> logouts = new ArrayList<>();

  @AfterEach
  void logOut() {
    logouts.forEach(Call::send);
  }

  @Test
  void theOldestSessionOfAUserOfRocketChatEnds() {
    RocketSession first = rocketChat("alice");
    RocketSession second = rocketChat("alice");
    RocketSession third = rocketChat("alice");

    assertThat(List.of(first.isAlive(), second.isAlive(), third.isAlive()))
        .containsExactly(false, true, true);
    first.logout().expect(401);
  }

  @Test
  void theOldestSessionOfAUserOfRestedEnds() {
    RestedSession first = rested("username");
    RestedSession second = rested("username");
    RestedSession third = rested("username");

    assertThat(List.of(first.isAlive(), second.isAlive(), third.isAlive()))
        .containsExactly(false, true, true);
  }

  @Test
  void theSameNameElsewhereIsAnotherUser() {
    rested("username");
    rested("username");
    rocketChat("alice");
    logouts.get(0).send();

    assertThat(rocketChat("bob").isAlive()).isTrue();
  }

  @Test
  void whenThereIsNoRoomALoginIsRefusedInTheVendorsWordsAndALogoutIsNot() {
    RocketSession alice = rocketChat("alice");
    rocketChat("bob");
    RestedSession username = rested("username");

    Answer ofRested = RestedSession.login(SERVER, "other").offContract().expect(503);
    Answer ofRocketChat =
        SERVER
            .post(RocketSession.LOGIN)
            .json("{\"user\":\"alice\",\"password\":\"Pw!of!alice\"}")
            .offContract()
            .expect(503);

    assertThat(ofRested.text("/message")).startsWith("The server has too many sessions.");
    assertThat(ofRested.setCookies()).isEmpty();
    assertThat(ofRocketChat.text("/status")).isEqualTo("error");
    assertThat(ofRocketChat.header("Retry-After")).isEqualTo("60");
    assertThat(alice.isAlive()).isTrue();
    MqSession.logIn(SERVER, "mqadmin").logout().expect(204); // its sessions take up no room

    username.logout().expect(204);
    rested("other");
  }

  @Test
  void loginsThatFailTakeUpNoRoom() {
    for (int i = 0; i < 10; i++) {
      SERVER
          .post(RocketSession.LOGIN)
          .json("{\"user\":\"x" + i + "\",\"password\":\"w\"}")
          .expect(401);
    }

    assertThat(rocketChat("alice").isAlive()).isTrue();
  }

  private RocketSession rocketChat(String user) {
    RocketSession session = RocketSession.logIn(SERVER, user);
    logouts.add(session.logout());
    return session;
  }

  private RestedSession rested(String user) {
    RestedSession session = RestedSession.logIn(SERVER, user);
    logouts.add(session.logout());
    return session;
  }
}
