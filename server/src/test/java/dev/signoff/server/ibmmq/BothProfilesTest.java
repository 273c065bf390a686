package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.RawConnection;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of statuses that both profiles have, whichever CSRF rule applies. */
class BothProfilesTest {
  @RegisterExtension static final TestServer NEWER = TestServer.of(IbmMqProfile.V9_0_5);
  @RegisterExtension static final TestServer OLDER = TestServer.of(IbmMqProfile.V9_0_4);

  @ParameterizedTest
  @EnumSource
  @Verifies({"MQ-LOGIN-01", "MQ-LOGIN-06", "MQ-LOGIN-07"})
  void aLoginIs204Or400Or401(IbmMqProfile release) {
    TestServer server = server(release);

    IbmMqTestSession.login(server, "mqadmin", TestAccounts.password("mqadmin")).expect(204);
    assertThat(IbmMqTestSession.login(server, "mqadmin", "wrong").expect(401).setCookies())
        .isEmpty();
    assertThat(server.post(IbmMqTestSession.LOGIN).json("{}").expect(400).setCookies()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @Verifies({"MQ-LOGOUT-01", "MQ-LOGOUT-10"})
  void aMalformedLogoutIs400AndEndsNothing(IbmMqProfile release) {
    IbmMqTestSession session = IbmMqTestSession.logIn(server(release), "mqadmin");
    String rest =
        " HTTP/1.1\r\nHost: localhost\r\nCookie: LtpaToken2=%s\r\n%s: %s\r\n"
            .formatted(session.token(), IbmMqTestSession.CSRF, session.csrf());

    for (String malformed : new String[] {"?a=%zz" + rest, rest + "Content-Length: x\r\n"}) {
      try (RawConnection raw = server(release).raw()) {
        raw.write("DELETE " + IbmMqTestSession.LOGIN + malformed + "\r\n");
        assertThat(raw.response().status()).isEqualTo(400);
      }
    }

    session.logout().expect(204);
  }

  @ParameterizedTest
  @CsvSource({
    "V9_0_5, /admin/qmgr/QM1/queue",
    "V9_0_5, /qmgr/QM1/queue",
    "V9_0_4, /admin/qmgr/QM1/queue",
    "V9_0_4, /qmgr/QM1/queue"
  })
  @Verifies({"MQ-QUEUE-01", "MQ-QUEUE-02", "MQ-QUEUE-03"})
  void aQueueIs201Or400Or401Or403(IbmMqProfile release, String path) {
    IbmMqTestSession admin = IbmMqTestSession.logIn(server(release), "mqadmin");
    IbmMqTestSession reader = IbmMqTestSession.logIn(server(release), "mqreader");
    IbmMqTestSession nobody =
        new IbmMqTestSession(server(release), admin.token() + "A", admin.csrf());
    String name = "Q" + path.length();

    assertThat(reader.createQueue(path, name).expect(403).text("/error/0/msgId"))
        .isEqualTo("MQWB0108E");
    assertThat(nobody.createQueue(path, name).expect(401).text("/error/0/msgId"))
        .isEqualTo("MQWB0112E");
    assertThat(admin.createQueue(path, "no name").expect(400).text("/error/0/type"))
        .isEqualTo("rest");

    admin.createQueue(path, name).expect(201); // none of the three refused requests has created it
    assertThat(admin.createQueue(path, name).expect(400).text("/error/0/type")).isEqualTo("pcf");
  }

  private static TestServer server(IbmMqProfile release) {
    return release == IbmMqProfile.V9_0_4 ? OLDER : NEWER;
  }
}
