package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.harness.Answer;
import dev.signoff.server.harness.Call;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.Proves;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErrorsTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final MqSession session = MqSession.logIn(SERVER, "mqadmin");

  @Test
  @Proves("MQ-ERR-02")
  void noBodyHoldsAPasswordOrAToken() {
    String password = TestAccounts.password("mqadmin");
    String token = session.token();
    List<Call> calls =
        List.of(
            MqSession.login(SERVER, "mqadmin", password),
            MqSession.login(SERVER, password, password),
            SERVER.post(MqSession.LOGIN).json("{\"username\":1,\"password\":\"" + password + "\"}"),
            SERVER.post(MqSession.LOGIN).json("{\"username\":\"" + password + "\""),
            SERVER.post(MqSession.LOGIN).json("{\"" + password + "\":1}"),
            SERVER.post(MqSession.LOGIN).body("text/" + token.substring(0, 8), password),
            session.whoAmI(),
            MqSession.logout(SERVER, token + "A"),
            SERVER.get("/ibmmq/rest/" + token.replaceAll("[^A-Za-z0-9]", "")).offContract(),
            session.logout());
    for (Call call : calls) {
      Answer answer = call.send();
      assertThat(answer.body()).doesNotContain(password, token);
    }
  }

  @Test
  @Proves("MQ-ERR-01")
  void anErrorSaysWhatWhyAndWhatToDo() {
    Answer answer = SERVER.get(MqSession.LOGIN).expect(401);

    assertThat(answer.body())
        .isEqualTo(
            "{\"error\":[{\"type\":\"rest\",\"msgId\":\"MQWB0104E\","
                + "\"message\":\"MQWB0104E: The request is not authenticated.\","
                + "\"explanation\":\"The request carries no LTPA token.\","
                + "\"action\":\"Log in, then send the request again with the cookie.\","
                + "\"completionCode\":0,\"reasonCode\":0}]}");
  }

  @Test
  void whatTheServerCannotTakeNowIsNoMistakeOfTheClient() {
    assertThat(IbmMqErrors.of(503, "The server is too busy.").toString())
        .contains("MQWB0000E", "Try again later.")
        .doesNotContain("contract");
  }
}
