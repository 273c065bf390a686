package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.harness.Answer;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
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
    Answer answer = SERVER.call(method, "/health").offContract().expect(405);

    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void everyAnswerForbidsSniffingAndStoring() {
    for (String path : new String[] {"/health", MqSession.LOGIN, "/elsewhere"}) {
      Answer answer = SERVER.get(path).offContract().send();
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.headers("Server")).isEmpty();
    }
  }

  @Test
  void plainHttpServesTheSame() {
    SERVER.get(MqSession.LOGIN).plain().expect(401);
  }
}
