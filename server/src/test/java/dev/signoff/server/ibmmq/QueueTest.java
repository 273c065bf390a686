package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTest {
  private static final String ADMIN = "/ibmmq/rest/v1/admin/qmgr/QM1/queue";
  private static final String OLDER = "/ibmmq/rest/v1/qmgr/QM1/queue";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");

  @Test
  @Verifies("MQ-QUEUE-01")
  void aQueueIsCreated() {
    TestResponse response = create(ADMIN, "{\"name\":\"CREATED\"}").expect(201);

    assertThat(response.header("Location"))
        .isEqualTo("/ibmmq/rest/v1/admin/qmgr/QM1/queue/CREATED");
    assertThat(response.body()).isEmpty();
  }

  @Test
  @Verifies("MQ-QUEUE-02")
  void aQueueIsCreatedAtTheOlderUrlToo() {
    assertThat(create(OLDER, "{\"name\":\"OLDER\"}").expect(201).header("Location"))
        .isEqualTo("/ibmmq/rest/v1/qmgr/QM1/queue/OLDER");
  }

  @ParameterizedTest
  @ValueSource(strings = {ADMIN, OLDER})
  @Verifies("MQ-QUEUE-03")
  void cookieAndCsrfHeaderAreNeeded(String path) {
    String body = "{\"name\":\"REFUSED\"}";
    SERVER.post(path).json(body).expect(401);
    SERVER.post(path).header(IbmMqTestSession.CSRF, "value").json(body).expect(401);
    SERVER.post(path).cookie("LtpaToken2", session.token()).json(body).expect(401);
    SERVER
        .post(path)
        .cookie("LtpaToken2", session.token() + "A")
        .header(IbmMqTestSession.CSRF, "value")
        .json(body)
        .expect(401);

    create(path, "{\"name\":\"REFUSED" + path.length() + "\"}").expect(201);
  }

  @Test
  @Verifies({"MQ-QUEUE-01", "MQ-ERR-01"})
  void aUserWithoutTheRoleIs403WithAnExplanation() {
    IbmMqTestSession reader = IbmMqTestSession.logIn(SERVER, "mqreader");
    TestResponse response =
        SERVER
            .post(ADMIN)
            .cookie("LtpaToken2", reader.token())
            .header(IbmMqTestSession.CSRF, "")
            .json("{\"name\":\"Q\"}")
            .expect(403);

    assertThat(response.text("/error/0/msgId")).isEqualTo("MQWB0108E");
  }

  @Test
  void anExistingQueueIsNotCreatedAgain() {
    create(ADMIN, "{\"name\":\"ONCE\",\"type\":\"local\"}").expect(201);

    assertThat(create(ADMIN, "{\"name\":\"ONCE\"}").expect(400).text("/error/0/type"))
        .isEqualTo("pcf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":1}",
        "{}",
        "",
        "{\"name\":\"\"}",
        "{\"name\":\"has space\"}",
        "{\"name\":\"ok\\nnot\"}",
        "{\"name\":\"ok\\n\"}",
        "{\"name\":\"Q\",\"type\":\"remote\"}",
        "{\"name\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}"
      })
  void aBodyThatBreaksTheSchemaIs400(String body) {
    create(ADMIN, body).expect(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"has%20space", "%C3%BC", "a%2Fb", "a;b", "%0A", "A%0A", "a%00", "%20"})
  void anInvalidQueueManagerNameIs400(String name) {
    create("/ibmmq/rest/v1/admin/qmgr/" + name + "/queue", "{\"name\":\"Q\"}").expect(400);
  }

  private TestRequest create(String path, String body) {
    return SERVER
        .post(path)
        .cookie("LtpaToken2", session.token())
        .header(IbmMqTestSession.CSRF, "value")
        .json(body);
  }
}
