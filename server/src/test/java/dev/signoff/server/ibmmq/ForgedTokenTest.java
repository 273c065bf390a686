package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that no forged, altered or expired token authenticates or ends a session. */
class ForgedTokenTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();
  @RegisterExtension static final TestServer OTHER_SERVER = TestServer.standard();

  private final IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");
  private final String token = session.token();

  @Test
  @Verifies({"MQ-LOGOUT-09", "MQ-LOGOUT-10"})
  void everyAlteredCharacterIsRefused() {
    for (int i = 0; i < token.indexOf('='); i += 7) {
      refused(
          token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1));
    }
    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("MQ-LOGOUT-09")
  void anotherBase64EncodingOfTheSameBytesIsRefused() {
    String token =
        IbmMqTestSession.logIn(SERVER, "mqreader").token(); // its length needs padding with '='
    int last = token.indexOf('=') - 1;
    char unusedBitSet = ALPHABET.charAt(ALPHABET.indexOf(token.charAt(last)) + 1);
    String respelled = token.substring(0, last) + unusedBitSet + token.substring(last + 1);
    assertThat(Base64.getDecoder().decode(respelled)).isEqualTo(Base64.getDecoder().decode(token));

    refused(respelled);
    refused(token.replace("=", ""));
    refused(token.replace('+', '-').replace('/', '_').replace("=", ".") + "=");
    refused(token + "=");
    refused(token.replace("=", "%3D"));
  }

  @Test
  @Verifies("MQ-LOGOUT-09")
  void aTruncatedOrLengthenedTokenIsRefused() {
    refused("");
    refused(token.substring(0, token.length() / 2));
    refused(token.substring(1));
    refused(token.substring(4));
    refused(token.substring(0, token.length() - 4));
    refused("AAAA" + token);
    refused(token.replace("=", "") + "AAAA");
    refused(token + token);
  }

  @Test
  @Verifies("MQ-LOGOUT-09")
  void garbageIsRefused() {
    refused("null");
    refused("undefined");
    refused("ü");
    refused("A".repeat(2048));
    refused("A".repeat(6000));
    refused("mqadmin");
    refused("{\"user\":\"mqadmin\"}");
  }

  @Test
  @Verifies("MQ-LOGOUT-09")
  void aTokenUnderAnotherKeyIsRefused() {
    refused(IbmMqTestSession.logIn(OTHER_SERVER, "mqadmin").token());
  }

  @Test
  @Verifies({"MQ-LOGOUT-09", "MQ-WHOAMI-03"})
  void anExpiredTokenIsRefused() {
    IbmMqTestSession old = IbmMqTestSession.logIn(OTHER_SERVER, "mqadmin");
    OTHER_SERVER.clock().advance(Duration.ofHours(2).minusMillis(1));
    assertThat(old.isAlive()).isTrue();

    OTHER_SERVER.clock().advance(Duration.ofMillis(1));

    assertThat(old.logout().expect(401).text("/error/0/msgId")).isEqualTo("MQWB0112E");
    assertThat(old.whoAmI().expect(401).text("/error/0/msgId")).isEqualTo("MQWB0112E");
  }

  private static void refused(String forged) {
    TestResponse response = IbmMqTestSession.logout(SERVER, forged).expect(401);
    assertThat(response.text("/error/0/msgId")).as(forged).isEqualTo("MQWB0112E");
    assertThat(response.setCookies()).isEmpty();
    IbmMqTestSession.whoAmI(SERVER, forged).expect(401);
  }
}
