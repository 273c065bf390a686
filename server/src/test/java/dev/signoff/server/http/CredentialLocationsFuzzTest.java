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
import dev.signoff.server.testing.TestResponse;
import dev.signoff.server.testing.TestServer;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts every input into each place of a request where a credential may stand. */
class CredentialLocationsFuzzTest {
  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(options -> options.rocketChatRateLimit(MAX_VALUE, Duration.ofHours(1)));

  /** A live token where the input says TOKEN; nothing else may let anybody in. */
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
  void onlyAWholeTokenLetsAnybodyIn(byte[] input) {
    String text = withoutTokens(new String(input, ISO_8859_1).replaceAll("[\r\n]", " "));
    String query = text.replaceAll("[\\x00- ]", "+").replace("KEY", TestAccounts.KEY);

    opensOnlyTo(text, ask("GET", IbmMqTestSession.LOGIN, "Cookie", text, ibmMq.token()));
    opensOnlyTo(text, ask("GET", RestedTestSession.OPEN, "Cookie", text, rested.token()));
    opensOnlyTo(text, ask("GET", RestedTestSession.OPEN, "Authorization", text, rested.token()));
    String user = "X-User-Id: " + rocketChat.userId() + "\r\nX-Auth-Token";
    opensOnlyTo(text, ask("GET", RocketChatTestSession.ME, user, text, rocketChat.token()));
    opensToNobody(ask("GET", RestedTestSession.ENDPOINT + '?' + query, "Accept", "a/b", ""));
    opensToNobody(ask("POST", RestedTestSession.ENDPOINT + '?' + query, "Accept", "a/b", ""));
  }

  /** The fuzzer sees what is compared in this process, so it may learn the tokens. */
  private String withoutTokens(String text) {
    return text.replace(ibmMq.token(), "TOKEN")
        .replace(rested.token(), "TOKEN")
        .replace(rocketChat.token(), "TOKEN");
  }

  private TestResponse ask(String method, String url, String header, String value, String token) {
    String head = method + ' ' + url + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n";
    String field = header + ": " + value.replace("TOKEN", token) + "\r\n\r\n";
    return server.send(head + field);
  }

  private static void opensOnlyTo(String text, TestResponse answer) {
    if (answer.status() == 200) {
      assertThat(WHOLE_TOKEN.matcher(text).find()).as(text).isTrue();
    } else {
      opensToNobody(answer);
    }
  }

  private static void opensToNobody(TestResponse answer) {
    assertThat(answer.status()).isIn(400, 401, 403);
    assertThat(answer.setCookies()).isEmpty();
  }
}
