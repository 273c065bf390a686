package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.lab.Certificates;
import dev.signoff.sdk.lab.FakeRocketChat;
import dev.signoff.sdk.lab.Lab;
import dev.signoff.sdk.lab.TestServer;
import dev.signoff.sdk.lab.TunnelProxy;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
  @RegisterExtension private final Lab lab = new Lab();
  @TempDir private Path directory;

  private final FakeRocketChat chat = new FakeRocketChat();
  private final Tls trust = Tls.trusting(Certificates.server().certificatePem());

  private TestServer serverThatAsksForAKey() {
    var context = Certificates.server().contextTrusting(Certificates.client());
    return lab.keep(TestServer.https(chat, context, true));
  }

  private void logInAndOut(TestServer server, Tls tls) {
    RocketChatClient.at(server.uri(), lab.options().withTls(tls))
        .logIn("alice", FakeRocketChat.PASSWORD)
        .close();
  }

  @Test
  void trustsAPem() {
    logInAndOut(lab.https(chat), trust);
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void trustsNobodyElse() {
    Tls other = Tls.trusting(Certificates.client().certificatePem());
    TestServer server = lab.https(chat);
    assertThatThrownBy(() -> logInAndOut(server, other)).isInstanceOf(TlsFailedException.class);
    assertThatThrownBy(() -> logInAndOut(server, Tls.system()))
        .isInstanceOf(TlsFailedException.class);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void verifiesTheNameOfTheHost() {
    Certificates elsewhere = Certificates.elsewhere();
    TestServer server = lab.keep(TestServer.https(chat, elsewhere.context(), false));
    Tls tls = Tls.trusting(elsewhere.certificatePem());
    assertThatThrownBy(() -> logInAndOut(server, tls)).isInstanceOf(TlsFailedException.class);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void showsAClientKeyInPem() {
    Certificates client = Certificates.client();
    logInAndOut(
        serverThatAsksForAKey(), trust.withClientKey(client.certificatePem(), client.keyPem()));
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void showsAClientKeyInPkcs12() {
    char[] password = Certificates.PASSWORD.toCharArray();
    logInAndOut(
        serverThatAsksForAKey(), trust.withClientKeyStore(Certificates.client().store(), password));
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void withoutAClientKeyItIsRefused() {
    TestServer server = serverThatAsksForAKey();
    assertThatThrownBy(() -> logInAndOut(server, trust)).isInstanceOf(TransportException.class);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void goesThroughAProxyThatCannotRead() {
    TunnelProxy proxy = lab.keep(new TunnelProxy());
    TestServer server = lab.https(chat);
    RocketChatClient.at(server.uri(), lab.options().withProxy(proxy.address()))
        .logIn("alice", FakeRocketChat.PASSWORD)
        .close();
    assertThat(proxy.tunnels())
        .isNotEmpty()
        .allMatch(tunnel -> tunnel.startsWith("CONNECT localhost:" + server.port()));
    assertThat(server.received()).hasSize(2);
  }

  @Test
  void filesThatAreNoneFailAtOnce() throws IOException {
    Path empty = Files.createFile(directory.resolve("empty.pem"));
    Path old =
        Files.writeString(
            directory.resolve("old.pem"),
            "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
    Path certificate = Certificates.client().certificatePem();
    Path store = Certificates.client().store();
    assertThatThrownBy(() -> Tls.trusting(empty)).hasMessageContaining("no certificate in");
    assertThatThrownBy(() -> Tls.trusting(directory.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> trust.withClientKey(certificate, old))
        .hasMessageContaining("openssl pkcs8");
    assertThatThrownBy(() -> trust.withClientKeyStore(store, "wr0ng".toCharArray()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("wr0ng");
  }

  @Test
  void aKeyOfAnotherCertificateFailsAtOnce() {
    Path certificate = Certificates.client().certificatePem();
    Path key = Certificates.elsewhere().keyPem();
    assertThatThrownBy(() -> trust.withClientKey(certificate, key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not belong to");
  }
}
