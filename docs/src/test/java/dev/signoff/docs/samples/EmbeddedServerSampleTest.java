package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Tls;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.account.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerSampleTest {
  @TempDir private Path folder;

  @Test
  void aTestHasAServerOfItsOwn() throws IOException {
    Path certificate = folder.resolve("certificate.pem");
    // sample: embedded-server
    ServerOptions anyPorts = new ServerOptions().httpPort(0).httpsPort(0).ibmMqTrackLoggedOut(true);
    try (SignoffServer server = SignoffServer.start(anyPorts)) {
      Files.writeString(certificate, server.certificatePem());
      ClientOptions options = ClientOptions.standard().withTls(Tls.trusting(certificate));
      IbmMqClient mq = IbmMqClient.at(server.https(), options);
      IbmMqSession session = mq.logIn("mqadmin", "mqadmin");
      IbmMqSession copy = mq.resume(session.token());

      session.logOut();

      assertThatThrownBy(copy::whoAmI).isInstanceOf(UnauthorizedException.class);
    }
    // end
    assertThat(certificate).isNotEmptyFile();
  }

  @Test
  void theAccountsOfTheGuideCanBeRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("accounts.yaml"), GuideSource.page("server").block("yaml"));

    Accounts accounts = Accounts.read(file);

    assertThat(accounts.ibmMq().accounts())
        .singleElement()
        .extracting("username")
        .isEqualTo("carol");
    assertThat(accounts.rested()).singleElement().extracting("key").isEqualTo("change-me");
    assertThat(accounts.rocketChat().accounts()).isEmpty();
  }
}
