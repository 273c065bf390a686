package dev.signoff.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the start, end and expiry of sessions, in each API. */
class StubSessionsTest {
  private static final int POOL = 40;

  @ParameterizedTest
  @MethodSource("dev.signoff.stubs.StubPlayer#apis")
  void logoutEndsOneSessionAndNoOther(String api) {
    try (StubPlayer player = new StubPlayer(api)) {
      String user = player.outcomes().get(0).user();
      UnaryOperator<String> one = player.logIn(user);
      UnaryOperator<String> other = player.logIn(user);
      UnaryOperator<String> third = player.logIn(otherUser(player));

      assertThat(logOut(player, one)).isLessThan(300);

      assertThat(whoAmI(player, one, user).status()).isBetween(401, 403);
      assertThat(logOut(player, one)).isBetween(401, 403);
      assertThat(whoAmI(player, other, user).status()).isEqualTo(200);
      assertThat(whoAmI(player, third, otherUser(player)).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.signoff.stubs.StubPlayer#apis")
  void aRefusedLogoutEndsNothing(String api) {
    try (StubPlayer player = new StubPlayer(api)) {
      String user = player.outcomes().get(0).user();
      UnaryOperator<String> session = player.logIn(user);
      for (Outcome refused : player.outcomes()) {
        if (refused.operationName().equals("logout") && !refused.succeeds()) {
          player.send(refused.exchange(), session, Map.of("Prefer", "code=" + refused.status()));
          if (refused.status() < 404 && !refused.id().contains("the ")) {
            assertThat(player.send(refused.exchange(), session, Map.of()).status())
                .as(refused.id())
                .isEqualTo(refused.status());
          }
        }
      }

      assertThat(whoAmI(player, session, user).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.signoff.stubs.StubPlayer#apis")
  void everyLoginGivesAnotherSessionUntilNoneIsLeft(String api) {
    try (StubPlayer player = new StubPlayer(api)) {
      Outcome login = player.login(player.outcomes().get(0).user());
      List<String> given = new ArrayList<>();
      for (int i = 0; i < POOL; i++) {
        Exchange response = player.send(login.exchange());
        assertThat(response.status()).isEqualTo(login.status());
        given.add(
            response.responseHeader("Set-Cookie") + StubPlayer.compact(response.responseBody()));
      }
      assertThat(new HashSet<>(given)).hasSize(POOL);

      Exchange tooMany = player.send(login.exchange());
      assertThat(tooMany.status()).isEqualTo(500);
      assertThat(tooMany.responseBody())
          .contains("All 40 sessions of " + login.user() + " are used up.")
          .contains("POST /__admin/scenarios/reset");

      player.server.resetScenarios();
      assertThat(player.send(login.exchange()).status()).isEqualTo(login.status());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.signoff.stubs.StubPlayer#apis")
  void allSessionsOfThePoolLogOutAndNoneIsLeftAlive(String api) {
    try (StubPlayer player = new StubPlayer(api)) {
      String user = player.outcomes().get(0).user();
      List<UnaryOperator<String>> sessions = new ArrayList<>();
      for (int i = 0; i < POOL; i++) {
        sessions.add(player.logIn(user));
      }

      assertThat(sessions).allSatisfy(it -> assertThat(logOut(player, it)).isLessThan(300));
      assertThat(sessions)
          .allSatisfy(it -> assertThat(whoAmI(player, it, user).status()).isBetween(401, 403));
    }
  }

  private static String otherUser(StubPlayer player) {
    return player.outcomes().stream()
        .map(Outcome::user)
        .filter(it -> !it.equals(player.outcomes().get(0).user()))
        .findFirst()
        .orElseThrow();
  }

  private static int logOut(StubPlayer player, UnaryOperator<String> session) {
    Outcome logout = player.outcome("logout 20");
    return player.send(logout.exchange(), session, Map.of()).status();
  }

  private static Exchange whoAmI(StubPlayer player, UnaryOperator<String> session, String user) {
    Outcome whoAmI = player.outcome("whoAmI 200 " + user);
    return player.send(whoAmI.exchange(), session, Map.of());
  }
}
