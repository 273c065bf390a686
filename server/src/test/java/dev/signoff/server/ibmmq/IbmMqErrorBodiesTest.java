package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IbmMqErrorBodiesTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");

  @Test
  @Verifies("MQ-ERR-02")
  void noBodyContainsAPasswordOrAToken() {
    String password = TestAccounts.password("mqadmin");
    String token = session.token();
    List<TestRequest> requests =
        List.of(
            IbmMqTestSession.login(SERVER, "mqadmin", password),
            IbmMqTestSession.login(SERVER, password, password),
            SERVER
                .post(IbmMqTestSession.LOGIN)
                .json("{\"username\":1,\"password\":\"" + password + "\"}"),
            SERVER.post(IbmMqTestSession.LOGIN).json("{\"username\":\"" + password + "\""),
            SERVER.post(IbmMqTestSession.LOGIN).json("{\"" + password + "\":1}"),
            SERVER.post(IbmMqTestSession.LOGIN).body("text/" + token.substring(0, 8), password),
            session.whoAmI(),
            IbmMqTestSession.logout(SERVER, token + "A"),
            SERVER.get("/ibmmq/rest/" + token.replaceAll("[^A-Za-z0-9]", "")).offContract(),
            session.logout());
    for (TestRequest request : requests) {
      TestResponse response = request.send();
      assertThat(response.body()).doesNotContain(password, token);
    }
  }

  @Test
  @Verifies("MQ-ERR-01")
  void anErrorHasMessageExplanationAndAction() {
    TestResponse response = SERVER.get(IbmMqTestSession.LOGIN).expect(401);

    assertThat(response.body())
        .isEqualTo(
            "{\"error\":[{\"type\":\"rest\",\"msgId\":\"MQWB0104E\","
                + "\"message\":\"MQWB0104E: The request is not authenticated.\","
                + "\"explanation\":\"The request carries no LTPA token.\","
                + "\"action\":\"Log in, then send the request again with the cookie.\","
                + "\"completionCode\":0,\"reasonCode\":0}]}");
  }

  @Test
  void a503DoesNotBlameTheClient() {
    assertThat(IbmMqErrors.of(503, "The server is too busy.").toString())
        .contains("MQWB0000E", "Try again later.")
        .doesNotContain("contract");
  }
}
