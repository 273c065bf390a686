package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbmMqWhoAmITest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @Test
  @Verifies({"MQ-WHOAMI-01", "MQ-WHOAMI-02", "MQ-LOGIN-04"})
  void theUserAndItsRolesAreReturned() {
    TestResponse response = IbmMqTestSession.logIn(SERVER, "mqreader").whoAmI().expect(200);

    assertThat(response.header("Content-Type")).isEqualTo("application/json");
    assertThat(response.body())
        .isEqualTo(
            "{\"user\":[{\"name\":\"mqreader\",\"role\":[\"MQWebAdminRO\",\"MQWebUser\"],"
                + "\"authenticationMechanism\":\"form\"}]}");
    assertThat(response.setCookies()).isEmpty();
  }

  @Test
  @Verifies("MQ-WHOAMI-03")
  void withoutCookieItIsNotAuthenticated() {
    assertThat(SERVER.get(IbmMqTestSession.LOGIN).expect(401).text("/error/0/msgId"))
        .isEqualTo("MQWB0104E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "null", "AAAA", "=", "%00", "\"\""})
  @Verifies("MQ-WHOAMI-03")
  void withABadTokenVerificationFails(String token) {
    assertThat(IbmMqTestSession.whoAmI(SERVER, token).expect(401).text("/error/0/msgId"))
        .isEqualTo("MQWB0112E");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /ibmmq/rest/v1/nothing, 404",
    "GET, /ibmmq/rest/v1/login/, 404",
    "GET, /ibmmq/rest/v1/login;a=b, 404",
    "DELETE, /ibmmq/rest/v1/login;a=b, 404",
    "DELETE, /ibmmq/rest/v1/login/, 404",
    "GET, /ibmmq/rest/v1/login%2F, 404",
    "GET, /ibmmq/rest/v1/login/further, 404",
    "GET, /ibmmq/rest/v2/login, 404",
    "GET, /ibmmq/rest/v1//login, 404",
    "GET, /ibmmq/rest/v1/LOGIN, 404",
    "GET, /ibmmq/rest, 404",
    "GET, /ibmmq/rest/, 404",
    "POST, /ibmmq/rest/v1/admin/qmgr//queue, 404",
    "PUT, /ibmmq/rest/v1/login, 405",
    "PATCH, /ibmmq/rest/v1/login, 405",
    "GET, /ibmmq/rest/v1/admin/qmgr/QM1/queue, 405"
  })
  @Verifies({"MQ-ERR-03", "MQ-ERR-01"})
  void anUnknownPathOrMethodIsAnMqwb0116Error(String method, String path, int status) {
    TestResponse response = SERVER.request(method, path).offContract().expect(status);

    assertThat(response.text("/error/0/msgId")).isEqualTo("MQWB0116E");
    assertThat(response.json().at("/error/0").fieldNames())
        .toIterable()
        .containsExactly(
            "type", "msgId", "message", "explanation", "action", "completionCode", "reasonCode");
  }
}
