package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chunked bodies of all three vendors over HTTP and TLS. A malformed one is answered with 400 and
 * ends the connection; neither its request nor the next one is carried out.
 */
class ChunkedBodiesTest {
  private static final String CHUNKED = "Host: a\r\nTransfer-Encoding: chunked\r\n";
  private static final String NEXT = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n";

  /** Each ends with the byte that makes it malformed. */
  private static final List<String> MALFORMED =
      List.of(
          "\r",
          "\n",
          " ",
          "\t",
          "\0",
          "X",
          "+",
          "-",
          ";",
          "\u00b2",
          "0x",
          "5 ",
          "5\t",
          "5\u000b",
          "5\0",
          "5,",
          "5g",
          "5\n",
          "5\rh",
          "5\r\r",
          "000000005",
          "100000005",
          "5; ",
          "5;\r",
          "5;;",
          "5;=",
          "5;a ",
          "5;a\n",
          "5;a\rX",
          "5;a=\r",
          "5;a= ",
          "5;a=b\n",
          "5;a=\"b\r",
          "5;a=\"b\n",
          "5;a=\"b\\\n",
          "5;a=\"b\"c",
          "5;a=\"b\" ",
          "5\r\nhello0",
          "5\r\nhello\n",
          "5\r\nhello\rX",
          "5\r\nhello\r\r",
          "5\r\nhello\r\n\r",
          "5\r\nhello\r\n\n",
          "5\r\nhello\r\n ",
          "5\r\nhello\r\nX",
          "0\n",
          "0\r0",
          "0 ",
          "0\r\n\n",
          "0\r\n\rX",
          "0\r\n\0",
          "0\r\n ",
          "0\r\n\t",
          "0\r\n:",
          "0\r\njunk\r",
          "0\r\njunk\n",
          "0\r\nA ",
          "0\r\nA\t",
          "0\r\nA\0",
          "0\r\nA\u00e4",
          "0\r\nA: b\0",
          "0\r\nA: b\u0001",
          "0\r\nA: b\u007f",
          "0\r\nA: b\n",
          "0\r\nA: b\rX",
          "0\r\nA: b\r\n ",
          "0\r\nA: b\r\n\t",
          "0\r\nA: b\r\n\n",
          "0\r\nA: b\r\nGET ");

  private static final String TOO_LONG = "b".repeat(8 * 1024);

  /** Each would be legal without the limit, with the line that follows. */
  private static final List<String> ABOVE_A_LIMIT =
      List.of(
          "0;" + TOO_LONG,
          "0;a=" + TOO_LONG,
          "0;a=\"" + TOO_LONG + '"',
          "0\r\n" + TOO_LONG + ":",
          "0\r\nA:" + TOO_LONG,
          "0\r\n" + "A: b\r\n".repeat(100) + "A: b");

  @RegisterExtension
  static final TestServer SERVER = TestServer.with(options -> options.ibmMqTrackLoggedOut(true));

  @ParameterizedTest
  @EnumSource
  void aMalformedBodyIs400AndNothingIsCarriedOut(Wire wire) {
    WireSession session = wire.logIn();
    for (String body : Stream.concat(MALFORMED.stream(), ABOVE_A_LIMIT.stream()).toList()) {
      try (RawConnection raw = wire.connect()) {
        raw.write(session.logout() + body + "\r\n\r\n0\r\n\r\n" + NEXT);
        assertRefused(raw, body);
      }
    }
    assertThat(session.isAlive().getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aMalformedBodyThatComesByteByByteIs400AtOnce(Wire wire) {
    WireSession session = wire.logIn();
    for (String body : MALFORMED) {
      try (RawConnection raw = wire.connect()) {
        raw.write(session.logout());
        body.chars().forEach(b -> raw.write((byte) b));
        assertRefused(raw, body);
      }
    }
    assertThat(session.isAlive().getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aMalformedBodyIs400WhereverItIsSplit(Wire wire) {
    WireSession session = wire.logIn();
    String body = "2;a=\"b\"\r\n\r\n\r\n3\r\nabc\r\n0\r\nA: b\r\njunk\r";
    String request = session.logout() + body;
    for (int at = session.logout().length() - 3; at < request.length(); at++) {
      try (RawConnection raw = wire.connect()) {
        raw.write(request.substring(0, at)).about(wire.method(session), wire.path(session));
        raw.write(bytes(request.substring(at) + "\n\r\n" + NEXT));
        assertRefused(raw, request.substring(at));
      }
    }
    assertThat(session.isAlive().getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aLoginWithAMalformedBodyOpensNoSession(Wire wire) {
    String credentials = wire.credentials();
    String size = Integer.toHexString(credentials.length());
    for (String body :
        List.of(
            size + " \r\n" + credentials + "\r\n0\r\n\r\n",
            size + "\n" + credentials + "\r\n0\r\n\r\n",
            size + "\r\n" + credentials + "0\r\n\r\n",
            size + "\r\n" + credentials + "\n0\r\n\r\n",
            size + "\r\n" + credentials + "garbage\r\n0\r\n\r\n",
            size + "\r\n" + credentials + "\r\n\r\n\r\n",
            size + "\r\n" + credentials + "\r\n0\r\njunk\r\n\r\n",
            size + "\r\n" + credentials + "\r\n0\r\nA : b\r\n\r\n")) {
      try (RawConnection raw = wire.connect()) {
        raw.write(wire.login() + body + NEXT);
        TestResponse response = assertRefused(raw, body);
        assertThat(response.setCookies()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void legalChunksAreReadAndTheNextRequestIsAnswered(Wire wire) {
    String credentials = wire.credentials();
    String first = credentials.substring(0, 1);
    String second = credentials.substring(1, 11);
    String rest = credentials.substring(11);
    String body =
        "1\r\n"
            + first
            + "\r\n0A;a;b=c;d=\"e; \\\"f\"\r\n"
            + second
            + "\r\n"
            + Integer.toHexString(rest.length())
            + "\r\n"
            + rest
            + "\r\n000\r\nA: \tb \r\nContent-Length: 5\r\nTransfer-Encoding: x\r\nC:\r\n\r\n";
    try (RawConnection raw = wire.connect()) {
      raw.write(wire.login() + body + NEXT);
      assertThat(raw.response().status()).isEqualTo(wire.vendor.loggedIn);
      assertThat(raw.about("GET", "/health").response().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLogoutWithALegalBodyIsCarriedOutAndTheNextRequestIsAnswered(Wire wire) {
    WireSession session = wire.logIn();
    try (RawConnection raw = wire.connect()) {
      raw.write(session.logout() + "0\r\nA: b\r\n\r\n" + NEXT);
      assertThat(raw.response().status()).isEqualTo(wire.vendor.loggedOut);
      assertThat(raw.about("GET", "/health").response().status()).isEqualTo(200);
    }
    assertThat(session.isAlive().getAsBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLegalBodyIsReadWhereverItIsSplit(boolean isTls) {
    String body = "2;a=\"b\"\r\n\r\n\r\nA\r\n0123456789\r\n0\r\nA: b\r\nB: c\r\n\r\n";
    String request = "POST /api/v1/logout HTTP/1.1\r\n" + CHUNKED + "\r\n" + body;
    try (RawConnection raw = isTls ? SERVER.rawTls() : SERVER.raw()) {
      for (int at = request.length() - body.length() - 3; at <= request.length(); at++) {
        raw.write(request.substring(0, at)).about("POST", "/api/v1/logout");
        raw.write(bytes(request.substring(at) + NEXT));
        assertThat(raw.response().status()).as("split at %s", at).isEqualTo(401);
        assertThat(raw.about("GET", "/health").response().status()).isEqualTo(200);
      }
      raw.write(request.substring(0, request.length() - body.length()));
      body.chars().forEach(b -> raw.write((byte) b));
      assertThat(raw.response().status()).isEqualTo(401);
    }
  }

  @Test
  void aTrailerIsNoCredential() {
    IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");
    try (RawConnection raw = SERVER.raw()) {
      raw.write(
          "DELETE /ibmmq/rest/v1/login HTTP/1.1\r\n"
              + CHUNKED
              + "\r\n0\r\nCookie: LtpaToken2="
              + session.token()
              + "\r\nibm-mq-rest-csrf-token: "
              + session.csrf()
              + "\r\n\r\n");
      assertThat(raw.response().status()).isEqualTo(401);
    }
    assertThat(session.isAlive()).isTrue();
  }

  @Test
  void aClientThatWaitsFor100MaySendChunks() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write("POST /api/v1/logout HTTP/1.1\r\n" + CHUNKED + "Expect: 100-continue\r\n\r\n");
      assertThat(raw.response().status()).isEqualTo(100);
      "1\r\na\r\n0\r\n\r\n".chars().forEach(b -> raw.write((byte) b));
      assertThat(raw.response().status()).isEqualTo(401);
      assertThat(raw.write(NEXT).response().status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLargeBodyThatTurnsOutMalformedIs400AndNothingIsCarriedOut(Wire wire) {
    WireSession session = wire.logIn();
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    try (RawConnection raw = wire.connect()) {
      raw.write(session.logout() + chunk + chunk + chunk);
      raw.write(bytes("5 "));
      assertRefused(raw, "5 ");
    }
    assertThat(session.isAlive().getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aLogoutWithALargeLegalBodyIsCarriedOutAndTheNextRequestIsAnswered(Wire wire) {
    WireSession session = wire.logIn();
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    try (RawConnection raw = wire.connect()) {
      raw.write(session.logout() + chunk.repeat(10) + "0\r\n\r\n" + NEXT);
      assertThat(raw.response().status()).isEqualTo(wire.vendor.loggedOut);
      assertThat(raw.about("GET", "/health").response().status()).isEqualTo(200);
    }
    assertThat(session.isAlive().getAsBoolean()).isFalse();
  }

  @Test
  void chunksWithoutEndAreNotReadForEver() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write("POST /api/v1/logout HTTP/1.1\r\n" + CHUNKED + "\r\n");
      for (int i = 0; i < 200; i++) {
        raw.tryToWrite("10000\r\n" + "x".repeat(0x10000) + "\r\n");
      }
      assertThat(raw.about("POST", RocketChatTestSession.LOGOUT).responseOrClose().status())
          .isIn(0, 400);
    }
  }

  @Test
  void malformedChunksAfterAResponseThatDidNotWaitForThemEndTheConnection() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write("POST /api/v1/logout HTTP/1.1\r\n" + CHUNKED + "Expect: something\r\n\r\n");
      assertThat(raw.head().status()).isEqualTo(417);
      raw.write("1\r\ny\r\n1 ");
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  private static TestResponse assertRefused(RawConnection raw, String body) {
    TestResponse response = raw.response();
    assertThat(response.status()).as(body).isEqualTo(400);
    assertThat(response.header("Connection")).as(body).isEqualTo("close");
    assertThat(response.body()).as(body).contains("The body of the request is malformed.");
    assertThat(raw.isClosedByServer()).as(body).isTrue();
    return response;
  }

  private static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) text.charAt(i));
    return bytes;
  }

  /** A session with the head of the request that ends it. */
  private record WireSession(String logout, BooleanSupplier isAlive) {}

  private enum Vendor {
    IBM_MQ(204, 204),
    RESTED(200, 204),
    ROCKET_CHAT(200, 200);

    private final int loggedIn;
    private final int loggedOut;

    Vendor(int loggedIn, int loggedOut) {
      this.loggedIn = loggedIn;
      this.loggedOut = loggedOut;
    }
  }

  /** A vendor, and whether the connection speaks TLS. */
  private enum Wire {
    IBM_MQ_HTTP(Vendor.IBM_MQ, false),
    IBM_MQ_TLS(Vendor.IBM_MQ, true),
    RESTED_HTTP(Vendor.RESTED, false),
    RESTED_TLS(Vendor.RESTED, true),
    ROCKET_CHAT_HTTP(Vendor.ROCKET_CHAT, false),
    ROCKET_CHAT_TLS(Vendor.ROCKET_CHAT, true);

    private final Vendor vendor;
    private final boolean isTls;

    Wire(Vendor vendor, boolean isTls) {
      this.vendor = vendor;
      this.isTls = isTls;
    }

    RawConnection connect() {
      return isTls ? SERVER.rawTls() : SERVER.raw();
    }

    /** The head of a login request. */
    String login() {
      String path =
          switch (vendor) {
            case IBM_MQ -> IbmMqTestSession.LOGIN;
            case RESTED -> RestedTestSession.OPEN + "&login=true";
            case ROCKET_CHAT -> RocketChatTestSession.LOGIN;
          };
      return "POST " + path + " HTTP/1.1\r\nContent-Type: application/json\r\n" + CHUNKED + "\r\n";
    }

    String credentials() {
      return switch (vendor) {
        case IBM_MQ -> RestedTestSession.credentials("mqadmin", TestAccounts.password("mqadmin"));
        case RESTED -> RestedTestSession.credentials("username", TestAccounts.password("username"));
        case ROCKET_CHAT -> RestedTestSession.credentials("alice", TestAccounts.password("alice"));
      };
    }

    WireSession logIn() {
      switch (vendor) {
        case IBM_MQ -> {
          IbmMqTestSession mq = IbmMqTestSession.logIn(SERVER, "mqadmin");
          String cookie = "Cookie: LtpaToken2=" + mq.token();
          return new WireSession(
              logout(
                  "DELETE " + IbmMqTestSession.LOGIN,
                  cookie,
                  IbmMqTestSession.CSRF + ": " + mq.csrf()),
              mq::isAlive);
        }
        case RESTED -> {
          RestedTestSession rested = RestedTestSession.logIn(SERVER, "username");
          String token = "Authorization: " + rested.token();
          return new WireSession(
              logout("POST " + RestedTestSession.OPEN + "&logout=true", token), rested::isAlive);
        }
        default -> {
          RocketChatTestSession rocket = RocketChatTestSession.logIn(SERVER, "alice");
          String token = "X-Auth-Token: " + rocket.token();
          return new WireSession(
              logout(
                  "POST " + RocketChatTestSession.LOGOUT, token, "X-User-Id: " + rocket.userId()),
              rocket::isAlive);
        }
      }
    }

    String method(WireSession session) {
      return session.logout().split(" ", -1)[0];
    }

    String path(WireSession session) {
      return session.logout().split("[ ?]", -1)[1];
    }

    private static String logout(String methodAndPath, String... headers) {
      return methodAndPath
          + " HTTP/1.1\r\n"
          + String.join("\r\n", headers)
          + "\r\n"
          + CHUNKED
          + "\r\n";
    }
  }
}
