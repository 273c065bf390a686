package dev.signoff.server.rested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.DelayedSessionStore;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests with several access tokens in cookies, or with something that looks like one. */
class SeveralAccessTokenCookiesTest {
  private static final String LOGOUT = RestedTestSession.OPEN + "&logout=true";
  private static final String DEAD = "dead";

  @RegisterExtension static final TestServer EMBEDDED = TestServer.standard();

  @RegisterExtension
  static final TestServer LATER =
      TestServer.with(
          options -> options.sessionStore(DelayedSessionStore.after(Duration.ofMillis(2))));

  /** A browser demands {@code Secure} of a cookie by its name; no other cookie may stand in. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prefs=a,__Secure-rested-access-token=%s",
        "prefs=a, __Secure-rested-access-token=%s",
        "prefs=\"a,__Secure-rested-access-token=%s\"",
        "$Version=\"1\", __Secure-rested-access-token=\"%s\"",
        "__Secure-rested-access-token=dead,__Secure-rested-access-token=%s",
        "__Secure-rested-access-token=%s,prefs=a"
      })
  @Verifies("RESTED-LOGOUT-10")
  void aCommaSeparatesNoCookies(String form) {
    RestedTestSession session = RestedTestSession.logIn(EMBEDDED, "username");
    String line = form.formatted(session.token());
    EMBEDDED.get(RestedTestSession.OPEN).header("Cookie", line).expect(403);

    EMBEDDED.post(LOGOUT).header("Cookie", line).expect(403);

    assertThat(session.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__Secure-rested-access-token=%s; prefs=a,__Secure-rested-access-token=dead",
        "prefs=a,__Secure-rested-access-token=dead; __Secure-rested-access-token=%s",
        "$Version=\"1\"; __Secure-rested-access-token=\"%s\"; $Path=\"/\"",
        "__Secure-rested-access-token=\"%s\"; __Secure-rested-access-token=dead",
        "__Secure-rested-access-token=dead; __Secure-rested-access-token=\"%s\"",
        "__Secure-rested-access-token=%s; __Secure-rested-access-token=dead",
        "__Secure-rested-access-token=dead; __Secure-rested-access-token=%s",
        "__Secure-rested-access-token=; __Secure-rested-access-token=%s",
        "__Secure-rested-access-token; __Secure-rested-access-token=%s",
        "__Secure-rested-access-token=a;__Secure-rested-access-token=%s;"
            + "__Secure-rested-access-token=b"
      })
  @Verifies({"RESTED-LOGOUT-01", "RESTED-LOGOUT-09"})
  void theLiveOneAuthenticatesAndALogoutEndsIt(String form) {
    for (TestServer server : List.of(EMBEDDED, LATER)) {
      RestedTestSession session = RestedTestSession.logIn(server, "username");
      String line = form.formatted(session.token());
      server.get(RestedTestSession.OPEN).header("Cookie", line).expect(200);

      server.post(LOGOUT).header("Cookie", line).expect(204);

      assertThat(session.isAlive()).isFalse();
      server.get(RestedTestSession.OPEN).header("Cookie", line).expect(403);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itDoesNotMatterInWhichHeaderFieldTheyAre(boolean isFirst) {
    RestedTestSession session = RestedTestSession.logIn(EMBEDDED, "username");

    EMBEDDED
        .get(RestedTestSession.OPEN)
        .cookie(RestedTestSession.COOKIE, isFirst ? session.token() : DEAD)
        .cookie(RestedTestSession.COOKIE, isFirst ? DEAD : session.token())
        .expect(200);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "2, false", "0, true", "1, true", "2, true"})
  @Verifies({"RESTED-LOGOUT-09", "RESTED-LOGOUT-12"})
  void aLogoutEndsEveryLiveSessionThatIsPresentedAndNoOther(int dead, boolean isLater) {
    TestServer server = isLater ? LATER : EMBEDDED;
    RestedTestSession one = RestedTestSession.logIn(server, "username");
    RestedTestSession two = RestedTestSession.logIn(server, "other");
    RestedTestSession three = RestedTestSession.logIn(server, "username");
    RestedTestSession inHeader = RestedTestSession.logIn(server, "username");
    List<String> values =
        Stream.of(List.of(one.token()), Collections.nCopies(dead, DEAD), List.of(two.token()))
            .flatMap(List::stream)
            .toList();

    server
        .post(LOGOUT)
        .header("Cookie", line(values))
        .header("Authorization", inHeader.token())
        .expect(204);

    assertThat(Stream.of(one, two, inHeader)).noneMatch(RestedTestSession::isAlive);
    assertThat(three.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 90})
  void beyondTwentyDifferentValuesNoneCounts(int dead) {
    RestedTestSession session = RestedTestSession.logIn(EMBEDDED, "username");
    EMBEDDED.get(RestedTestSession.OPEN).header("Cookie", line(with(session, 19))).expect(200);
    String tooMany = line(with(session, dead));

    EMBEDDED.get(RestedTestSession.OPEN).header("Cookie", tooMany).expect(403);
    EMBEDDED.post(LOGOUT).header("Cookie", tooMany).expect(403);

    assertThat(session.isAlive()).isTrue();
  }

  private static List<String> with(RestedTestSession live, int dead) {
    return Stream.concat(Stream.of(live.token()), IntStream.range(0, dead).mapToObj(i -> DEAD + i))
        .toList();
  }

  private static String line(List<String> values) {
    return values.stream()
        .map(it -> RestedTestSession.COOKIE + "=" + it)
        .collect(Collectors.joining("; "));
  }
}
