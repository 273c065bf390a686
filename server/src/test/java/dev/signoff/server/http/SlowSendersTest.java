package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.limits.Limits;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that many incomplete requests delay no other request and are cut off. */
class SlowSendersTest {
  private static final int MANY = 300;
  private static final String HEAD = "POST /ibmmq/rest/v1/login HTTP/1.1\r\nHost: localhost\r\n";
  private static final String CLIENT_HELLO = "\u0016\u0003\u0001\u0002\u0000\u0001";

  @RegisterExtension
  static final TestServer LONG_TIMEOUT =
      TestServer.with(options -> options.limits(new Limits().request(Duration.ofHours(1))));

  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(
          options ->
              options.limits(
                  new Limits().request(Duration.ofSeconds(1)).idle(Duration.ofHours(1))));

  private final List<RawConnection> slow = new ArrayList<>();

  @AfterEach
  void hangUp() {
    slow.forEach(RawConnection::close);
  }

  @Test
  void incompleteHeadsAreCutOff() {
    assertNoDelayAndCutOff(TestServer::raw, HEAD + "X-");
  }

  @Test
  void incompleteBodiesAreCutOff() {
    assertNoDelayAndCutOff(TestServer::raw, HEAD + "Content-Length: 50\r\n\r\n{\"a");
  }

  @Test
  void incompleteChunksAreCutOff() {
    assertNoDelayAndCutOff(
        TestServer::raw, HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n9");
  }

  @Test
  void incompleteHandshakesAreCutOff() {
    assertNoDelayAndCutOff(TestServer::rawToHttps, CLIENT_HELLO);
  }

  private void assertNoDelayAndCutOff(ConnectionFactory connect, String half) {
    sendTo(() -> connect.to(LONG_TIMEOUT), half);
    IbmMqTestSession.logIn(LONG_TIMEOUT, "mqadmin").logout().expect(204);
    LONG_TIMEOUT.get("/health").offContract().plain().expect(200);
    hangUp();
    slow.clear();

    sendTo(() -> connect.to(SERVER), half);
    assertThat(slow).allMatch(RawConnection::isClosedByServer);
    IbmMqTestSession.logIn(SERVER, "mqadmin");
  }

  private void sendTo(Supplier<RawConnection> connection, String half) {
    for (int i = 0; i < MANY; i++) {
      RawConnection raw = connection.get();
      slow.add(raw);
      raw.tryToWrite(half);
    }
  }

  private interface ConnectionFactory {
    RawConnection to(TestServer server);
  }
}
