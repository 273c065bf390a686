package dev.signoff.server.http;

import static java.lang.Integer.MAX_VALUE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.PersistentConnection;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.TestResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;

/** Fuzz test that puts each input into every part of a request that may carry a credential. */
class CredentialLocationsFuzzTest {
  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(options -> options.rocketChatRateLimit(MAX_VALUE, Duration.ofHours(1)));

  /**
   * Pattern of the placeholder that is replaced with a live token; nothing else may authenticate.
   */
  private static final Pattern WHOLE_TOKEN =
      Pattern.compile("(^|[^A-Za-z0-9+/_-])TOKEN($|[^A-Za-z0-9+/=_-])");

  private final PersistentConnection server = new PersistentConnection(SERVER);
  private final IbmMqTestSession ibmMq = IbmMqTestSession.logIn(SERVER, "mqadmin");
  private final RestedTestSession rested = RestedTestSession.logIn(SERVER, "username");
  private final RocketChatTestSession rocketChat = RocketChatTestSession.logIn(SERVER, "alice");

  static Stream<byte[]> inputs() {
    return Stream.of(
            "LtpaToken2=TOKEN",
            "a=b; LtpaToken2=\"TOKEN\"; LtpaToken2=AAAA; csrfToken=x",
            "$Version=1; LtpaToken2=x; $Path=/; __Secure-rested-access-token=TOKEN",
            "TOKEN",
            "Bearer TOKEN",
            "key=KEY&login=true&noATCookie=true",
            "key=KEY&logout=true&logout=false&dataOnly=%74rue&Authorization=TOKEN",
            "login&logout=&key=%ZZ+%00;\u00fc#")
        .map(text -> text.getBytes(ISO_8859_1));
  }

  @MethodSource("inputs")
  @DictionaryEntries({"TOKEN", "KEY", "LtpaToken2=", "__Secure-rested-access-token=", "login=true"})
  @FuzzTest
  void onlyACompleteTokenAuthenticates(byte[] input) {
    String text = withoutTokens(new String(input, ISO_8859_1).replaceAll("[\r\n]", " "));
    String query = text.replaceAll("[\\x00- ]", "+").replace("KEY", TestAccounts.KEY);

    assertAuthenticatesOnlyWithToken(
        text, send("GET", IbmMqTestSession.LOGIN, "Cookie", text, ibmMq.token()));
    assertAuthenticatesOnlyWithToken(
        text, send("GET", RestedTestSession.OPEN, "Cookie", text, rested.token()));
    assertAuthenticatesOnlyWithToken(
        text, send("GET", RestedTestSession.OPEN, "Authorization", text, rested.token()));
    String user = "X-User-Id: " + rocketChat.userId() + "\r\nX-Auth-Token";
    assertAuthenticatesOnlyWithToken(
        text, send("GET", RocketChatTestSession.ME, user, text, rocketChat.token()));
    assertRefused(send("GET", RestedTestSession.ENDPOINT + '?' + query, "Accept", "a/b", ""));
    assertRefused(send("POST", RestedTestSession.ENDPOINT + '?' + query, "Accept", "a/b", ""));
  }

  /** Replaces real tokens, which the fuzzer can learn from comparisons in this process. */
  private String withoutTokens(String text) {
    return text.replace(ibmMq.token(), "TOKEN")
        .replace(rested.token(), "TOKEN")
        .replace(rocketChat.token(), "TOKEN");
  }

  private TestResponse send(String method, String url, String header, String value, String token) {
    String head = method + ' ' + url + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n";
    String field = header + ": " + value.replace("TOKEN", token) + "\r\n\r\n";
    return server.send(head + field);
  }

  private static void assertAuthenticatesOnlyWithToken(String text, TestResponse response) {
    if (response.status() == 200) {
      assertThat(WHOLE_TOKEN.matcher(text).find()).as(text).isTrue();
    } else {
      assertRefused(response);
    }
  }

  private static void assertRefused(TestResponse response) {
    assertThat(response.status()).isIn(400, 401, 403);
    assertThat(response.setCookies()).isEmpty();
  }
}
