package dev.signoff.server.http;

import static dev.signoff.server.testing.RestedTestSession.COOKIE;
import static dev.signoff.server.testing.RestedTestSession.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.JsonBody;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.ServerLogCapture;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.SettableClock;
import dev.signoff.testkit.TestResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of unexpected internal errors, which a failing clock causes here. */
class InternalErrorTest {
  private static final Pattern SENTENCE =
      Pattern.compile("The server failed; the id of this failure is ([0-9a-f]{8})\\.");

  @RegisterExtension static final ServerLogCapture LOG = new ServerLogCapture();

  @RegisterExtension
  static final TestServer SERVER = TestServer.with(options -> options.ibmMqTrackLoggedOut(true));

  @RegisterExtension
  static final TestServer OLDER =
      TestServer.of(IbmMqProfile.V9_0_4, options -> options.ibmMqTrackLoggedOut(true));

  @AfterEach
  void stopFailing() {
    SERVER.clock().stopFailing();
    OLDER.clock().stopFailing();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"operations", "logouts"})
  void everyOperationIs500InItsVendorsFormatWithoutDetails(String name, TestRequest request) {
    failAfter(0);

    TestResponse response = request.expect(500);

    assertThat(response.header("Content-Type")).isEqualTo("application/json");
    assertThat(response.setCookies()).isEmpty();
    assertThat(response.headers("Authorization")).isEmpty();
    String message = response.text(name.startsWith("ibm-mq") ? "/error/0/message" : "/message");
    Matcher sentence = SENTENCE.matcher(message.replaceFirst("^MQWB0000E: ", ""));
    assertThat(sentence.matches()).as(message).isTrue();
    assertThat(LOG.text()).contains("failure " + sentence.group(1) + ": java.lang.Illegal");
    assertThat(response.body() + LOG.text())
        .doesNotContain("Pw!of!", SettableClock.FAILURE_MESSAGE);
  }

  /** Fails each reading of the clock in turn, until the logout succeeds. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("logouts")
  void aLogoutThatIs500EndsNothing(String name, TestRequest logout) {
    int status = 500;
    for (int readings = 0; status == 500 && readings < 10; readings++) {
      failAfter(readings);
      status = logout.send().status();
    }

    assertThat(status).as("the first logout for which the clock did not fail").isIn(200, 204);
  }

  static Stream<Arguments> operations() {
    RestedTestSession rested = RestedTestSession.logIn(SERVER, "username");
    RocketChatTestSession rocketChat = RocketChatTestSession.logIn(SERVER, "alice");
    return Stream.concat(
        Stream.of(SERVER, OLDER).flatMap(InternalErrorTest::operationsOfIbmMq),
        Stream.of(
            arguments("rested login", RestedTestSession.login(SERVER, "username")),
            arguments("rested whoAmI by cookie", SERVER.get(OPEN).cookie(COOKIE, rested.token())),
            arguments(
                "rested whoAmI by header",
                SERVER.get(OPEN).header("Authorization", rested.token())),
            arguments(
                "rocket-chat login",
                SERVER
                    .post(RocketChatTestSession.LOGIN)
                    .json(
                        JsonBody.of(
                            Map.of("user", "alice", "password", TestAccounts.password("alice"))))),
            arguments(
                "rocket-chat resume",
                SERVER
                    .post(RocketChatTestSession.LOGIN)
                    .json(JsonBody.of(Map.of("resume", rocketChat.token())))),
            arguments(
                "rocket-chat whoAmI", rocketChat.with(SERVER.get(RocketChatTestSession.ME)))));
  }

  static Stream<Arguments> logouts() {
    String token = RestedTestSession.logIn(SERVER, "username").token();
    return Stream.of(
        arguments("ibm-mq logout", IbmMqTestSession.logIn(SERVER, "mqadmin").logout()),
        arguments("ibm-mq-9.0.4 logout", IbmMqTestSession.logIn(OLDER, "mqadmin").logout()),
        arguments("rested logout by cookie", RestedTestSession.logIn(SERVER, "username").logout()),
        arguments(
            "rested logout by header",
            SERVER.post(OPEN + "&logout=true").header("Authorization", token)),
        arguments("rocket-chat logout", RocketChatTestSession.logIn(SERVER, "alice").logout()));
  }

  private static Stream<Arguments> operationsOfIbmMq(TestServer server) {
    IbmMqTestSession session = IbmMqTestSession.logIn(server, "mqadmin");
    String name = server == OLDER ? "ibm-mq-9.0.4 " : "ibm-mq ";
    return Stream.of(
        arguments(
            name + "login",
            IbmMqTestSession.login(server, "mqadmin", TestAccounts.password("mqadmin"))),
        arguments(name + "whoAmI", session.whoAmI()),
        arguments(name + "createQueue", session.createQueue("/admin/qmgr/QM1/queue", "Q")),
        arguments(name + "createQueueBefore904", session.createQueue("/qmgr/QM1/queue", "Q")));
  }

  private static void failAfter(int readings) {
    SERVER.clock().failAfter(readings);
    OLDER.clock().failAfter(readings);
  }
}
