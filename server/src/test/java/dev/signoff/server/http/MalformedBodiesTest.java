package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of bodies that every login must refuse, the same for all three vendors. */
class MalformedBodiesTest {
  private static final String GOOD =
      "{\"username\":\"mqadmin\",\"password\":\"" + TestAccounts.password("mqadmin") + "\"}";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        IbmMqTestSession.LOGIN,
        RestedTestSession.OPEN + "&login=true",
        RocketChatTestSession.LOGIN
      })
  void aBodyThatIsNotJsonInUtf8Is400(String login) throws IOException {
    refused(login, GOOD.getBytes(StandardCharsets.UTF_16));
    refused(login, GOOD.getBytes(StandardCharsets.UTF_16LE));
    refused(login, ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_8));
    refused(login, "{\"username\":\"ü\",\"password\":\"x\"}".getBytes(StandardCharsets.ISO_8859_1));
    refused(login, new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', '}'});
    refused(login, new byte[1]);
    refused(login, gzip(GOOD));
    refused(login, "{\"a\":".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    refused(login, "[".repeat(60_000).getBytes(StandardCharsets.UTF_8));
    refused(
        login, "{\"username\":\"a\u0001b\",\"password\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    refused(login, "{'username':'a','password':'x'}".getBytes(StandardCharsets.UTF_8));
    refused(login, "{\"username\":\"a\",}".getBytes(StandardCharsets.UTF_8));
    refused(login, "{\"username\":NaN}".getBytes(StandardCharsets.UTF_8));
    refused(login, "/**/{}".getBytes(StandardCharsets.UTF_8));
    refused(login, ("{\"username\":" + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8));
    refused(login, "{\"username\":\"\\ud800\",\"password\":3}".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        IbmMqTestSession.LOGIN,
        RestedTestSession.OPEN + "&login=true",
        RocketChatTestSession.LOGIN
      })
  void aBodyOfAMegabyteIs400(String login) {
    byte[] large = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
    refused(login, large);
    SERVER
        .post(login)
        .header("Content-Type", "application/json")
        .bytes(large)
        .chunked()
        .expect(400);
  }

  @Test
  void sixtyFourKibibytesAreReadAndOneByteMoreIsNot() {
    String filled = GOOD + " ".repeat(64 * 1024 - GOOD.length());
    SERVER.post(IbmMqTestSession.LOGIN).json(filled).expect(204);
    SERVER.post(IbmMqTestSession.LOGIN).json(filled).chunked().expect(204);
    SERVER.post(IbmMqTestSession.LOGIN).json(filled + " ").expect(400);
  }

  @Test
  void gzipIsNotUnderstood() throws IOException {
    TestResponse response =
        SERVER
            .post(IbmMqTestSession.LOGIN)
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .bytes(gzip(GOOD))
            .expect(400);
    assertThat(response.text("/error/0/msgId")).startsWith("MQWB");
  }

  @Test
  void aLoneSurrogateAndAnEscapedNulAreCharactersLikeOthers() {
    SERVER
        .post(IbmMqTestSession.LOGIN)
        .json("{\"username\":\"\\ud800\",\"password\":\"\\u0000\"}")
        .expect(401);
  }

  @Test
  void anUnusedLargeBodyIsNotReadAsTheNextRequest() {
    try (RawConnection raw = SERVER.raw()) {
      String smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
      String body = smuggled.repeat(200_000 / smuggled.length());
      String head = " HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n\r\n";
      raw.write("DELETE /ibmmq/rest/v1/login" + head + body);
      assertThat(raw.response().status()).isEqualTo(401);
      raw.write("POST /api/v1/logout" + head + body);
      assertThat(raw.response().status()).isEqualTo(401);
      raw.write("POST /ibmmq/rest/v1/login" + head + body);
      assertThat(raw.response().status()).isEqualTo(400);
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void anEndlessBodyIsCutOff() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write(
          "POST /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000000\r\n\r\n");
      for (int i = 0; i < 300; i++) {
        raw.tryToWrite("x".repeat(1_000));
      }
      assertThat(raw.responseOrClose().status()).isIn(0, 400);
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void veryLongHeaderValuesWithinTheLimitAreServed() {
    IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");
    SERVER
        .get(IbmMqTestSession.LOGIN)
        .header("X-Long", "x".repeat(7_000))
        .cookie("LtpaToken2", session.token())
        .expect(200);
  }

  private static void refused(String login, byte[] body) {
    TestResponse response =
        SERVER.post(login).header("Content-Type", "application/json").bytes(body).expect(400);
    assertThat(response.setCookies()).isEmpty();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
