package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.testing.ConnectProxy;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedServer;
import dev.signoff.testkit.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();
  @TempDir private Path directory;

  private final FakeRocketChatServer chat = new FakeRocketChatServer();
  private final Tls trust = Tls.trusting(TestCertificate.ofLocalhost().certificateFile());

  private ScriptedServer serverThatAsksForAKey() {
    var context = TestCertificate.ofLocalhost().context(TestCertificate.of("client.example"));
    return environment.keep(ScriptedServer.https(context, true, chat));
  }

  private void logInAndOut(ScriptedServer server, Tls tls) {
    RocketChatClient.at(server.uri(), environment.options().withTls(tls))
        .logIn("alice", FakeRocketChatServer.PASSWORD)
        .close();
  }

  @Test
  void trustsAPem() {
    logInAndOut(environment.https(chat), trust);
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void trustsNobodyElse() {
    Tls other = Tls.trusting(TestCertificate.of("client.example").certificateFile());
    ScriptedServer server = environment.https(chat);
    assertThatThrownBy(() -> logInAndOut(server, other)).isInstanceOf(TlsFailedException.class);
    assertThatThrownBy(() -> logInAndOut(server, Tls.system()))
        .isInstanceOf(TlsFailedException.class);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void verifiesTheNameOfTheHost() {
    TestCertificate elsewhere = TestCertificate.of("elsewhere.example");
    ScriptedServer server =
        environment.keep(ScriptedServer.https(elsewhere.context(), false, chat));
    Tls tls = Tls.trusting(elsewhere.certificateFile());
    assertThatThrownBy(() -> logInAndOut(server, tls)).isInstanceOf(TlsFailedException.class);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void showsAClientKeyInPem() {
    TestCertificate client = TestCertificate.of("client.example");
    logInAndOut(
        serverThatAsksForAKey(), trust.withClientKey(client.certificateFile(), client.keyFile()));
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void showsAClientKeyInPkcs12() {
    char[] password = TestCertificate.PASSWORD.toCharArray();
    logInAndOut(
        serverThatAsksForAKey(),
        trust.withClientKeyStore(TestCertificate.of("client.example").keyStoreFile(), password));
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void withoutAClientKeyItIsRefused() {
    ScriptedServer server = serverThatAsksForAKey();
    assertThatThrownBy(() -> logInAndOut(server, trust)).isInstanceOf(TransportException.class);
    assertThat(server.received()).isEmpty();
  }

  @Test
  void goesThroughAProxyThatCannotRead() {
    ConnectProxy proxy = environment.keep(new ConnectProxy());
    ScriptedServer server = environment.https(chat);
    RocketChatClient.at(server.uri(), environment.options().withProxy(proxy.address()))
        .logIn("alice", FakeRocketChatServer.PASSWORD)
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
    Path certificate = TestCertificate.of("client.example").certificateFile();
    Path store = TestCertificate.of("client.example").keyStoreFile();
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
    Path certificate = TestCertificate.of("client.example").certificateFile();
    Path key = TestCertificate.of("elsewhere.example").keyFile();
    assertThatThrownBy(() -> trust.withClientKey(certificate, key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not belong to");
  }
}
