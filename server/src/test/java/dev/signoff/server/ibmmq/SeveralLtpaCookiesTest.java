package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.DelayedSessionStore;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests with several cookies {@code LtpaToken2}, some of them of no live session. */
class SeveralLtpaCookiesTest {
  private static final String DEAD = "dead";

  @RegisterExtension static final TestServer CURRENT = TestServer.standard();

  @RegisterExtension
  static final TestServer TRACKING = TestServer.with(options -> options.ibmMqTrackLoggedOut(true));

  @RegisterExtension
  static final TestServer LATER =
      TestServer.with(
          options ->
              options
                  .ibmMqTrackLoggedOut(true)
                  .sessionStore(DelayedSessionStore.after(Duration.ofMillis(2))));

  @RegisterExtension static final TestServer BEFORE = TestServer.of(IbmMqProfile.V9_0_4);

  @RegisterExtension
  static final TestServer BEFORE_TRACKING =
      TestServer.of(IbmMqProfile.V9_0_4, options -> options.ibmMqTrackLoggedOut(true));

  enum Kind {
    CURRENT,
    TRACKING,
    LATER,
    BEFORE,
    BEFORE_TRACKING;

    TestServer server() {
      return switch (this) {
        case CURRENT -> SeveralLtpaCookiesTest.CURRENT;
        case TRACKING -> SeveralLtpaCookiesTest.TRACKING;
        case LATER -> SeveralLtpaCookiesTest.LATER;
        case BEFORE -> SeveralLtpaCookiesTest.BEFORE;
        case BEFORE_TRACKING -> SeveralLtpaCookiesTest.BEFORE_TRACKING;
      };
    }

    boolean tracks() {
      return this != CURRENT && this != BEFORE;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("MQ-WHOAMI-01")
  void theLiveOneAuthenticatesWhereverItStands(Kind kind) {
    IbmMqTestSession live = IbmMqTestSession.logIn(kind.server(), "mqadmin");
    String altered = live.token().substring(1);
    for (List<String> values :
        List.of(
            List.of(live.token(), DEAD),
            List.of(DEAD, live.token()),
            List.of(DEAD, live.token(), altered),
            List.of("", live.token()),
            List.of(live.token(), ""),
            List.of("\"" + live.token() + "\"", DEAD),
            List.of(DEAD, "\"" + live.token() + "\""),
            List.of("\"\"", "a,LtpaToken2=b", live.token(), "x y"))) {
      assertThat(user(whoAmI(kind.server(), values).expect(200))).isEqualTo("mqadmin");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itDoesNotMatterInWhichHeaderFieldTheyAre(Kind kind) {
    IbmMqTestSession live = IbmMqTestSession.logIn(kind.server(), "mqadmin");

    kind.server()
        .get(IbmMqTestSession.LOGIN)
        .cookie("LtpaToken2", DEAD)
        .header("Cookie", "a=b; LtpaToken2=" + live.token())
        .cookie("LtpaToken2", DEAD)
        .expect(200);
  }

  @ParameterizedTest
  @EnumSource
  void oneWithoutAValueHidesNothingEither(Kind kind) {
    IbmMqTestSession live = IbmMqTestSession.logIn(kind.server(), "mqadmin");

    kind.server()
        .get(IbmMqTestSession.LOGIN)
        .header("Cookie", "LtpaToken2; LtpaToken2=" + live.token() + "; LtpaToken2")
        .expect(200);
  }

  @ParameterizedTest
  @EnumSource
  @Verifies("MQ-LOGOUT-09")
  void ifNoneIsLiveTheRequestIsRefused(Kind kind) {
    TestResponse whoAmI = whoAmI(kind.server(), List.of(DEAD, "", "other")).expect(401);
    TestResponse logout = logout(kind.server(), List.of(DEAD, "other"), "value").expect(401);

    assertThat(whoAmI.text("/error/0/msgId")).isEqualTo("MQWB0112E");
    assertThat(logout.text("/error/0/msgId")).isEqualTo("MQWB0112E");
  }

  @ParameterizedTest
  @EnumSource
  @Verifies({"MQ-LOGOUT-01", "MQ-LOGOUT-11"})
  void aLogoutEndsTheLiveOneInEitherOrder(Kind kind) {
    for (boolean isFirst : new boolean[] {true, false}) {
      IbmMqTestSession live = IbmMqTestSession.logIn(kind.server(), "mqadmin");
      List<String> values = isFirst ? List.of(live.token(), DEAD) : List.of(DEAD, live.token());

      logout(kind.server(), values, live.csrf()).expect(204);

      assertThat(live.isAlive()).isEqualTo(!kind.tracks());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TRACKING", "LATER", "BEFORE_TRACKING"})
  @Verifies("MQ-LOGOUT-11")
  void anEndedSessionHidesNoLiveOne(Kind kind) {
    IbmMqTestSession ended = IbmMqTestSession.logIn(kind.server(), "mqreader");
    ended.logout().expect(204);
    IbmMqTestSession live = IbmMqTestSession.logIn(kind.server(), "mqadmin");

    TestResponse first = whoAmI(kind.server(), List.of(ended.token(), live.token())).expect(200);
    TestResponse last = whoAmI(kind.server(), List.of(live.token(), ended.token())).expect(200);

    assertThat(List.of(user(first), user(last))).containsOnly("mqadmin");
  }

  @ParameterizedTest
  @EnumSource(names = {"TRACKING", "LATER", "BEFORE_TRACKING"})
  @Verifies("MQ-LOGOUT-11")
  void aLogoutEndsEveryLiveSessionThatIsPresentedAndNoOther(Kind kind) {
    IbmMqTestSession one = IbmMqTestSession.logIn(kind.server(), "mqadmin");
    IbmMqTestSession two = IbmMqTestSession.logIn(kind.server(), "mqreader");
    IbmMqTestSession three = IbmMqTestSession.logIn(kind.server(), "mqadmin");

    logout(kind.server(), List.of(one.token(), DEAD, two.token()), one.csrf()).expect(204);

    assertThat(one.isAlive()).isFalse();
    assertThat(two.isAlive()).isFalse();
    assertThat(three.isAlive()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoLiveOnesTheFirstIsTheUser(Kind kind) {
    IbmMqTestSession one = IbmMqTestSession.logIn(kind.server(), "mqreader");
    IbmMqTestSession two = IbmMqTestSession.logIn(kind.server(), "mqadmin");

    assertThat(user(whoAmI(kind.server(), List.of(one.token(), two.token())).expect(200)))
        .isEqualTo("mqreader");
  }

  @ParameterizedTest
  @EnumSource(names = {"BEFORE", "BEFORE_TRACKING"})
  @Verifies("MQ-LOGOUT-06")
  void theCsrfTokenMayBeThatOfAnyLiveSession(Kind kind) {
    IbmMqTestSession one = IbmMqTestSession.logIn(kind.server(), "mqadmin");
    IbmMqTestSession two = IbmMqTestSession.logIn(kind.server(), "mqadmin");
    List<String> both = List.of(one.token(), two.token());
    logout(kind.server(), both, "value").expect(401);
    logout(kind.server(), List.of(one.token(), DEAD), two.csrf()).expect(401);

    logout(kind.server(), both, two.csrf()).expect(204);
  }

  @Test
  @Verifies("MQ-QUEUE-03")
  void aQueueIsCreatedByTheFirstLiveOne() {
    IbmMqTestSession admin = IbmMqTestSession.logIn(CURRENT, "mqadmin");
    IbmMqTestSession reader = IbmMqTestSession.logIn(CURRENT, "mqreader");

    createQueue("ONE", List.of(DEAD, admin.token(), DEAD)).expect(201);
    createQueue("TWO", List.of(admin.token(), reader.token())).expect(201);
    createQueue("THREE", List.of(DEAD, reader.token(), admin.token())).expect(403);
    createQueue("FOUR", List.of(DEAD, "other")).expect(401);
  }

  @ParameterizedTest
  @EnumSource
  void equalValuesCountOnce(Kind kind) {
    IbmMqTestSession live = IbmMqTestSession.logIn(kind.server(), "mqadmin");

    logout(kind.server(), Collections.nCopies(30, live.token()), live.csrf()).expect(204);
  }

  /** Each may cost a look-up, and a logout must not succeed for only some of them. */
  @ParameterizedTest
  @EnumSource
  void beyondTwentyDifferentValuesNoneCounts(Kind kind) {
    IbmMqTestSession live = IbmMqTestSession.logIn(kind.server(), "mqadmin");
    whoAmI(kind.server(), with(live, 19)).expect(200);

    for (int dead : new int[] {20, 300}) {
      whoAmI(kind.server(), with(live, dead)).expect(401);
      List<String> reversed = new ArrayList<>(with(live, dead));
      Collections.reverse(reversed);
      whoAmI(kind.server(), reversed).expect(401);
      logout(kind.server(), reversed, live.csrf()).expect(401);
    }
    assertThat(live.isAlive()).isTrue();
  }

  private static List<String> with(IbmMqTestSession live, int dead) {
    return Stream.concat(Stream.of(live.token()), IntStream.range(0, dead).mapToObj(i -> DEAD + i))
        .toList();
  }

  private static TestRequest whoAmI(TestServer server, List<String> values) {
    return server.get(IbmMqTestSession.LOGIN).header("Cookie", line(values));
  }

  private static TestRequest logout(TestServer server, List<String> values, String csrf) {
    return server
        .delete(IbmMqTestSession.LOGIN)
        .header("Cookie", line(values))
        .header(IbmMqTestSession.CSRF, csrf);
  }

  private static TestRequest createQueue(String name, List<String> values) {
    return CURRENT
        .post("/ibmmq/rest/v1/admin/qmgr/QM1/queue")
        .header("Cookie", line(values))
        .header(IbmMqTestSession.CSRF, "value")
        .json("{\"name\":\"SEVERAL.COOKIES." + name + "\"}");
  }

  private static String line(List<String> values) {
    return values.stream().map(it -> "LtpaToken2=" + it).collect(Collectors.joining("; "));
  }

  private static String user(TestResponse whoAmI) {
    return whoAmI.text("/user/0/name");
  }
}
