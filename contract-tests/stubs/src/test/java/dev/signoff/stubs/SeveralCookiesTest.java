package dev.signoff.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.spec.Credential;
import dev.signoff.spec.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of requests whose header {@code Cookie} has several cookies of one name, or commas. */
class SeveralCookiesTest {

  static Stream<String> apis() {
    return StubPlayer.apis().stream().filter(api -> !api.equals("rocket-chat"));
  }

  @ParameterizedTest
  @MethodSource("apis")
  void aLiveTokenCountsBesideAnyOtherOfItsName(String api) {
    try (StubPlayer player = new StubPlayer(api)) {
      String ended = pair(player, endedSession(player));
      for (String other : List.of(ended, name(player) + "=dead", name(player) + "=")) {
        UnaryOperator<String> one = logIn(player);
        UnaryOperator<String> two = logIn(player);

        assertThat(whoAmI(player, one, other + "; " + pair(player, one))).isEqualTo(200);
        assertThat(whoAmI(player, two, pair(player, two) + "; " + other)).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("apis")
  void aLogoutEndsTheLiveSessionInEitherOrder(String api) {
    try (StubPlayer player = new StubPlayer(api)) {
      String ended = pair(player, endedSession(player));
      for (String other : List.of(ended, name(player) + "=dead", name(player) + "=")) {
        UnaryOperator<String> one = logIn(player);
        UnaryOperator<String> two = logIn(player);

        assertThat(logOut(player, one, other + "; " + pair(player, one))).isEqualTo(204);
        assertThat(logOut(player, two, pair(player, two) + "; " + other)).isEqualTo(204);

        assertThat(whoAmI(player, one, pair(player, one))).isBetween(401, 403);
        assertThat(whoAmI(player, two, other + "; " + pair(player, two))).isBetween(401, 403);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("apis")
  void ifNoneIsLiveTheRequestIsRefused(String api) {
    try (StubPlayer player = new StubPlayer(api)) {
      UnaryOperator<String> ended = endedSession(player);
      String both = pair(player, ended) + "; " + name(player) + "=dead";

      assertThat(whoAmI(player, ended, both)).isBetween(401, 403);
      assertThat(logOut(player, ended, both)).isBetween(401, 403);
    }
  }

  @ParameterizedTest
  @MethodSource("apis")
  void aCommaSeparatesNoCookies(String api) {
    try (StubPlayer player = new StubPlayer(api)) {
      UnaryOperator<String> live = logIn(player);
      String pair = pair(player, live);

      for (String line :
          List.of("prefs=a," + pair, "prefs=a, " + pair, "prefs=\"a," + pair + '"')) {
        assertThat(whoAmI(player, live, line)).isBetween(401, 403);
        assertThat(logOut(player, live, line)).isBetween(401, 403);
      }
      String junk = "prefs=a," + name(player) + "=junk";
      assertThat(whoAmI(player, live, pair + "; " + junk)).isEqualTo(200);
      assertThat(whoAmI(player, live, junk + "; " + pair)).isEqualTo(200);
    }
  }

  private static UnaryOperator<String> logIn(StubPlayer player) {
    return player.logIn(player.outcomes().get(0).user());
  }

  private static UnaryOperator<String> endedSession(StubPlayer player) {
    UnaryOperator<String> session = logIn(player);
    assertThat(logOut(player, session, pair(player, session))).isEqualTo(204);
    return session;
  }

  private static int whoAmI(StubPlayer player, UnaryOperator<String> session, String cookies) {
    return send(player, "whoAmI", session, cookies);
  }

  private static int logOut(StubPlayer player, UnaryOperator<String> session, String cookies) {
    return send(player, "logout", session, cookies);
  }

  private static int send(
      StubPlayer player, String operation, UnaryOperator<String> session, String cookies) {
    return player
        .send(outcome(player, operation).exchange(), session, Map.of("Cookie", cookies))
        .status();
  }

  private static Outcome outcome(StubPlayer player, String operation) {
    return player.outcomes().stream()
        .filter(it -> it.operationName().equals(operation) && it.succeeds())
        .filter(it -> it.exchange().requestHeaders().containsKey("Cookie"))
        .findFirst()
        .orElseThrow();
  }

  private static String pair(StubPlayer player, UnaryOperator<String> session) {
    return name(player) + "=" + session.apply(Objects.requireNonNull(cookie(player).example()));
  }

  private static String name(StubPlayer player) {
    return cookie(player).name();
  }

  private static Credential cookie(StubPlayer player) {
    return outcome(player, "whoAmI").credentials().stream()
        .filter(it -> it.in().equals("cookie"))
        .findFirst()
        .orElseThrow();
  }
}
