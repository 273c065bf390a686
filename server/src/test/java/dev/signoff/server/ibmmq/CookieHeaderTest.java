package dev.signoff.server.ibmmq;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the forms in which real clients send the cookie. */
class CookieHeaderTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LtpaToken2=%s",
        "LtpaToken2=\"%s\"",
        "$Version=\"1\"; LtpaToken2=\"%s\"; $Path=\"/\"",
        "$Version=\"1\"; LtpaToken2=\"%s\";$Path=\"/\";$Domain=\"localhost\"",
        "$Version=1; LtpaToken2=%s; $Path=/",
        "$Version=abc; LtpaToken2=%s",
        "$Version; LtpaToken2=%s",
        "$Version=\"1.5\"; LtpaToken2=%s",
        "LtpaToken2=%s; $Version=99999999999",
        "a=b; LtpaToken2=%s; c=d",
        "a=b;LtpaToken2=%s;c=d",
        "csrfToken=x; LtpaToken2=%s",
        "a; LtpaToken2=%s",
        "=a; LtpaToken2=%s",
        "a=\"x; y\"; LtpaToken2=%s",
        "a=x=y; LtpaToken2=%s",
        "LtpaToken=other; LtpaToken2=%s; LtpaToken22=other",
        "__Secure-rested-access-token=x; JSESSIONID=0000:1; LtpaToken2=%s",
        "a=ü; LtpaToken2=%s",
        "a=[1,2]; LtpaToken2=%s",
        "a={\"b\":\"c, d\"}; LtpaToken2=%s",
        "LtpaToken2=%s; prefs=a,LtpaToken2=junk",
        "LtpaToken2=%s; prefs=a, LtpaToken2=junk",
        "prefs=a,LtpaToken2=junk; LtpaToken2=\"%s\"",
        "LtpaToken2=%s; prefs=\"a,LtpaToken2=junk\"",
        "$Version=\"1\"; prefs=\"a,LtpaToken2=junk\"; $Path=\"/\"; LtpaToken2=\"%s\"",
        " LtpaToken2=%s ; "
      })
  @Verifies("MQ-LOGOUT-01")
  void validAndUsualFormsAreAccepted(String form) {
    String line = form.formatted(session.token());
    SERVER.get(IbmMqTestSession.LOGIN).header("Cookie", line).expect(200);
    SERVER
        .delete(IbmMqTestSession.LOGIN)
        .header("Cookie", line)
        .header(IbmMqTestSession.CSRF, "value")
        .expect(204);
  }

  @Test
  @Verifies("MQ-LOGOUT-01")
  void theCookieIsFoundInAnyOfSeveralHeaders() {
    SERVER
        .get(IbmMqTestSession.LOGIN)
        .header("Cookie", "a=b")
        .header("Cookie", "LtpaToken2=" + session.token())
        .header("Cookie", "c=d")
        .expect(200);
  }

  @Test
  @Verifies("MQ-LOGOUT-09")
  void cookieNamesCompareWithCase() {
    SERVER.get(IbmMqTestSession.LOGIN).cookie("ltpatoken2", session.token()).expect(401);
    SERVER.get(IbmMqTestSession.LOGIN).cookie("$LtpaToken2", session.token()).expect(401);
  }

  /** Whoever can set {@code prefs} must not be able to set the session. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prefs=a,LtpaToken2=%s",
        "prefs=a, LtpaToken2=%s",
        "prefs=a,LtpaToken2=%s,b=c",
        "prefs=\"a,LtpaToken2=%s\"",
        "prefs=\"a\",LtpaToken2=\"%s\"",
        "$Version=\"1\", LtpaToken2=\"%s\"",
        "a=b; prefs=a,LtpaToken2=%s; c=d",
        ",LtpaToken2=%s",
        "LtpaToken2=junk,LtpaToken2=%s",
        "LtpaToken2=%s,prefs=a"
      })
  @Verifies({"MQ-LOGOUT-08", "MQ-LOGOUT-09"})
  void aCommaSeparatesNoCookies(String form) {
    String line = form.formatted(session.token());
    SERVER.get(IbmMqTestSession.LOGIN).header("Cookie", line).expect(401);
    SERVER
        .delete(IbmMqTestSession.LOGIN)
        .header("Cookie", line)
        .header(IbmMqTestSession.CSRF, "value")
        .expect(401);
  }

  @Test
  void aHundredCookiesAreServed() {
    String many = String.join("; ", Collections.nCopies(100, "a=b"));
    SERVER
        .get(IbmMqTestSession.LOGIN)
        .header("Cookie", many + "; LtpaToken2=" + session.token())
        .expect(200);
  }
}
