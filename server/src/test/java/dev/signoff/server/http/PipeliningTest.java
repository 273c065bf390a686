package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of pipelined requests, half-closed connections, and clients that never read. */
class PipeliningTest {
  private static final String GET = "GET /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String BODY =
      "{\"username\":\"mqadmin\",\"password\":\"" + TestAccounts.password("mqadmin") + "\"}";
  private static final String LOGIN =
      "POST /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @Test
  void hundredsOfRequestsInOnePacketAreAnsweredInOrder() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write((GET + "GET /health HTTP/1.1\r\nHost: a\r\n\r\n" + login()).repeat(100));
      for (int i = 0; i < 100; i++) {
        assertThat(raw.response().status()).isEqualTo(401);
        assertThat(raw.response().status()).isEqualTo(200);
        assertThat(raw.response().status()).isEqualTo(204);
      }
    }
  }

  @Test
  void noRequestAfterARefusedOneIsExecuted() {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "alice");
    try (RawConnection raw = SERVER.raw()) {
      String logout = session.rawLogout();
      raw.write(GET + "GET /api/v1/me%zz HTTP/1.1\r\nHost: a\r\n\r\n" + logout.repeat(20));
      assertThat(raw.response().status()).isEqualTo(401);
      assertThat(raw.response().status()).isEqualTo(400);
      assertThat(raw.isClosedByServer()).isTrue();
    }
    assertThat(session.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aHalfClosedConnectionStillGetsTheResponse(boolean isGet) {
    try (RawConnection raw = SERVER.raw()) {
      raw.write(isGet ? GET : login()).finish();
      assertThat(raw.response().status()).isEqualTo(isGet ? 401 : 204);
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aLoginThatComesByteByByteIsServed() {
    String chunked =
        LOGIN
            + "Transfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(BODY.length())
            + "\r\n"
            + BODY
            + "\r\n0\r\n\r\n";
    try (RawConnection raw = SERVER.raw()) {
      for (String request : new String[] {login(), chunked}) {
        raw.about("POST", "/ibmmq/rest/v1/login");
        request.chars().forEach(b -> raw.write((byte) b));
        assertThat(raw.response().status()).isEqualTo(204);
      }
    }
  }

  @Test
  void aClientThatReadsNoResponseIsCutOffAndDelaysNoOtherRequest() {
    List<RawConnection> unread = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        RawConnection raw = SERVER.raw();
        unread.add(raw);
        for (int packet = 0; packet < 400; packet++) {
          raw.tryToWrite(GET.repeat(500));
        }
        SERVER.get("/api/v1/me").expect(401);
      }
      unread.forEach(raw -> assertThat(raw.bytesUntilClosed()).isGreaterThan(0));
    } finally {
      unread.forEach(RawConnection::close);
    }
  }

  private static String login() {
    return LOGIN + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
  }
}
