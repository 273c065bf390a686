package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of methods and paths that no contract has. */
class UnsupportedMethodsTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "TRACE", "PROPFIND", "LOGOUT", "get", "X-!#"})
  void otherMethodsAre405AndListTheAllowedOnes(String method) {
    for (String path :
        new String[] {
          IbmMqTestSession.LOGIN, RestedTestSession.ENDPOINT, RocketChatTestSession.LOGOUT
        }) {
      try (RawConnection raw = SERVER.raw()) {
        raw.write(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        TestResponse response = raw.response();

        assertThat(response.status()).as("%s %s", method, path).isEqualTo(405);
        assertThat(response.header("Allow")).contains("POST");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"PUT, 5", "PATCH, 5", "DELETE, 5", "TRACE, 0"})
  void theBodyOfARefusedMethodIsNotReadAsTheNextRequest(String method, int length) {
    try (RawConnection raw = SERVER.raw()) {
      raw.write(
          method
              + " /api/v1/logout HTTP/1.1\r\nHost: a\r\nContent-Length: "
              + length
              + "\r\n\r\n"
              + "x".repeat(length));
      assertThat(raw.response().status()).isEqualTo(405);
      raw.write("GET /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(raw.response().status()).isEqualTo(401);
    }
  }

  @Test
  void optionsListsTheMethodsAndAllowsNoForeignOrigin() {
    TestResponse response =
        SERVER
            .request("OPTIONS", RestedTestSession.OPEN)
            .header("Origin", "https://evil.test")
            .header("Access-Control-Request-Method", "POST")
            .offContract()
            .expect(200);

    assertThat(response.header("Allow")).contains("GET", "POST").doesNotContain("DELETE");
    assertThat(response.headers("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void headHasNoBodyAndTheConnectionStaysUsable() {
    try (RawConnection raw = SERVER.raw()) {
      for (String path :
          new String[] {
            IbmMqTestSession.LOGIN, RestedTestSession.OPEN, RocketChatTestSession.ME, "/elsewhere"
          }) {
        raw.write("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(raw.response().status()).as(path).isIn(401, 403, 404, 405);
      }
      raw.write("GET /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(raw.response().status()).isEqualTo(401);
    }
  }

  @Test
  void headDoesWhatGetDoesAndLogsNobodyOut() {
    IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");

    SERVER
        .request("HEAD", IbmMqTestSession.LOGIN)
        .cookie("LtpaToken2", session.token())
        .offContract()
        .expect(200);

    assertThat(session.isAlive()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/, 404",
    "/elsewhere, 404",
    "/ibmmq, 404",
    "/ibmmq/restless, 404",
    "/api, 404",
    "/api/1, 404",
    "/api/v1, 404",
    "/api/v1/, 404",
    "/api/v1/logout/, 404",
    "/api/v1/logout;a=b, 404",
    "/api/v10/logout, 404",
    "//ibmmq/rest/v1/login, 404",
    "/../ibmmq/rest/v1/login, 404",
    "/ibmmq/rest/../rest/v1/login, 404",
    "/ibmmq/rest/./v1/login, 404",
    "//localhost/api/v1/me, 404",
    "/application.wadl, 404",
    "/favicon.ico, 404",
    "/health/, 404",
    "/api/v1/%6De, 404"
  })
  void anUnknownPathIs404InTheFormatOfItsVendor(String path, int status) {
    try (RawConnection raw = SERVER.raw()) {
      raw.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(raw.response().status()).isEqualTo(status);
    }
  }
}
