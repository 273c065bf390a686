package dev.signoff.server.http;

import static dev.signoff.server.harness.RestedSession.COOKIE;
import static dev.signoff.server.harness.RestedSession.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.signoff.server.harness.Answer;
import dev.signoff.server.harness.Call;
import dev.signoff.server.harness.ErrorLog;
import dev.signoff.server.harness.Json;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.RestedSession;
import dev.signoff.server.harness.RocketSession;
import dev.signoff.server.harness.SettableClock;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import dev.signoff.server.ibmmq.IbmMqProfile;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody foresaw; here it is a clock that cannot be read. */
class FailingClockTest {
  private static final Pattern SENTENCE =
      Pattern.compile("The server failed; the id of this failure is ([0-9a-f]{8})\\.");

  @RegisterExtension static final ErrorLog LOG = new ErrorLog();

  @RegisterExtension
  static final TestServer SERVER = TestServer.with(options -> options.ibmMqTrackLoggedOut(true));

  @RegisterExtension
  static final TestServer OLDER =
      TestServer.of(IbmMqProfile.V9_0_4, options -> options.ibmMqTrackLoggedOut(true));

  @AfterEach
  void mend() {
    SERVER.clock().mend();
    OLDER.clock().mend();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"operations", "logouts"})
  void everyOperationAnswers500InItsVendorsWordsAndTellsNoMore(String name, Call call) {
    failAfter(0);

    Answer answer = call.expect(500);

    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.setCookies()).isEmpty();
    assertThat(answer.headers("Authorization")).isEmpty();
    String message = answer.text(name.startsWith("ibm-mq") ? "/error/0/message" : "/message");
    Matcher sentence = SENTENCE.matcher(message.replaceFirst("^MQWB0000E: ", ""));
    assertThat(sentence.matches()).as(message).isTrue();
    assertThat(LOG.text()).contains("failure " + sentence.group(1) + ": java.lang.Illegal");
    assertThat(answer.body() + LOG.text()).doesNotContain("Pw!of!", SettableClock.COMPLAINT);
  }

  /** Whichever reading of the clock it is that fails. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("logouts")
  void aLogoutThatGot500HasEndedNothing(String name, Call logout) {
    int status = 500;
    for (int readings = 0; status == 500 && readings < 10; readings++) {
      failAfter(readings);
      status = logout.send().status();
    }

    assertThat(status).as("the first that could be finished").isIn(200, 204);
  }

  static Stream<Arguments> operations() {
    RestedSession rested = RestedSession.logIn(SERVER, "username");
    RocketSession rocketChat = RocketSession.logIn(SERVER, "alice");
    return Stream.concat(
        Stream.of(SERVER, OLDER).flatMap(FailingClockTest::operationsOfIbmMq),
        Stream.of(
            arguments("rested login", RestedSession.login(SERVER, "username")),
            arguments("rested whoAmI by cookie", SERVER.get(OPEN).cookie(COOKIE, rested.token())),
            arguments(
                "rested whoAmI by header",
                SERVER.get(OPEN).header("Authorization", rested.token())),
            arguments(
                "rocket-chat login",
                SERVER
                    .post(RocketSession.LOGIN)
                    .json(
                        Json.of(
                            Map.of("user", "alice", "password", TestAccounts.password("alice"))))),
            arguments(
                "rocket-chat resume",
                SERVER
                    .post(RocketSession.LOGIN)
                    .json(Json.of(Map.of("resume", rocketChat.token())))),
            arguments("rocket-chat whoAmI", rocketChat.with(SERVER.get(RocketSession.ME)))));
  }

  static Stream<Arguments> logouts() {
    String token = RestedSession.logIn(SERVER, "username").token();
    return Stream.of(
        arguments("ibm-mq logout", MqSession.logIn(SERVER, "mqadmin").logout()),
        arguments("ibm-mq-9.0.4 logout", MqSession.logIn(OLDER, "mqadmin").logout()),
        arguments("rested logout by cookie", RestedSession.logIn(SERVER, "username").logout()),
        arguments(
            "rested logout by header",
            SERVER.post(OPEN + "&logout=true").header("Authorization", token)),
        arguments("rocket-chat logout", RocketSession.logIn(SERVER, "alice").logout()));
  }

  private static Stream<Arguments> operationsOfIbmMq(TestServer server) {
    MqSession session = MqSession.logIn(server, "mqadmin");
    String name = server == OLDER ? "ibm-mq-9.0.4 " : "ibm-mq ";
    return Stream.of(
        arguments(
            name + "login", MqSession.login(server, "mqadmin", TestAccounts.password("mqadmin"))),
        arguments(name + "whoAmI", session.whoAmI()),
        arguments(name + "createQueue", session.createQueue("/admin/qmgr/QM1/queue", "Q")),
        arguments(name + "createQueueBefore904", session.createQueue("/qmgr/QM1/queue", "Q")));
  }

  private static void failAfter(int readings) {
    SERVER.clock().failAfter(readings);
    OLDER.clock().failAfter(readings);
  }
}
