package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthEndpointTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @Test
  void aRunningServerIsReadyOnBothPorts() {
    assertThat(SERVER.get("/health").offContract().expect(200).body())
        .isEqualTo("{\"status\":\"ready\"}");
    SERVER.get("/health?a=b").plain().offContract().expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void otherMethodsAre405(String method) {
    TestResponse response = SERVER.request(method, "/health").offContract().expect(405);

    assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void everyResponseForbidsSniffingAndStoring() {
    for (String path : new String[] {"/health", IbmMqTestSession.LOGIN, "/elsewhere"}) {
      TestResponse response = SERVER.get(path).offContract().send();
      assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(response.header("Cache-Control")).isEqualTo("no-store");
      assertThat(response.headers("Server")).isEmpty();
    }
  }

  @Test
  void plainHttpServesTheSame() {
    SERVER.get(IbmMqTestSession.LOGIN).plain().expect(401);
  }
}
