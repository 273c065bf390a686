package dev.signoff.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import java.io.UncheckedIOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;

/** Fuzz test that sends arbitrary bytes: no request, half of one, or several. */
class RawRequestFuzzTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3})");

  static Stream<byte[]> requests() {
    String login = "POST /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\n";
    return Stream.of(
            "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.0\r\n\r\n",
            login + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
            login + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nT: x\r\n\r\n",
            login + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "DELETE /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\nCookie: $Version=x; a=\"\r\n\r\n",
            "POST /api/v1/logout HTTP/1.1\r\nHost: [::1]:80\r\nExpect: 100-continue\r\n"
                + "X-Auth-Token: a\r\nX-User-Id: b\r\nContent-Length: 3\r\n\r\nabc",
            "GET http://x/api/1/ce/a/b?key=%00&logout=true HTTP/1.1\r\n folded\r\nHost: a\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        .map(text -> text.getBytes(ISO_8859_1));
  }

  @MethodSource("requests")
  @DictionaryEntries({"\\x0D\\x0A", "Content-Length: ", "Transfer-Encoding: chunked"})
  @FuzzTest
  void anyBytesAreAnsweredWithinTheContractsOrTheConnectionIsClosed(byte[] input) {
    String responses = exchange(new String(input, ISO_8859_1));

    assertThat(STATUS.matcher(responses).results().map(MatchResult::group).map(s -> s.substring(9)))
        .as(responses)
        .allMatch(status -> status.charAt(0) != '5' || status.equals("505"));
    assertThat(responses).doesNotContainIgnoringCase("<html", "exception", "grizzly", "\tat ");
    assertThat(responses).doesNotContain("HTTP/1.1 201", "LtpaToken2=ey");
  }

  private static String exchange(String bytes) {
    try (RawConnection connection = SERVER.raw()) {
      connection.tryToWrite(bytes);
      try {
        connection.finish();
      } catch (UncheckedIOException closedByServer) {
        // the server may have answered before
      }
      return connection.text();
    }
  }
}
