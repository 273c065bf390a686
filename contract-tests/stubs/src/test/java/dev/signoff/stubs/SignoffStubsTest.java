package dev.signoff.stubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignoffStubsTest {
  private static final String LOGIN = "{\"user\":\"alice\",\"password\":\"alice-secret\"}";

  @RegisterExtension static final SignoffStubs STUBS = SignoffStubs.rocketChat();
  @RegisterExtension final SignoffStubs each = SignoffStubs.ibmMq("9.0.4");

  @Test
  void aClientThatTrustsTheCertificateLogsInOverHttps() throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(trusting(STUBS.certificate())).build();

    assertThat(logIn(client, STUBS.url())).isEqualTo(200);
  }

  @RepeatedTest(11)
  void eachTestHasAllSessionsToItselfAndAnEmptyJournal() throws Exception {
    assertThat(STUBS.wireMock().getAllServeEvents()).isEmpty();
    assertThat(logIn()).isEqualTo(200);
  }

  @RepeatedTest(2)
  void anAnswerThatIsArrangedComesOnceAndNotInTheNextTest() throws Exception {
    assertThat(logIn()).isEqualTo(200);

    STUBS.answerNext("login", 500);
    assertThat(logIn()).isEqualTo(500);
    assertThat(logIn()).isEqualTo(200);

    STUBS.answerNext("login", "rateLimited");
    assertThat(logIn()).isEqualTo(429);

    STUBS.answerNext("login", "rateLimited"); // never asked for
  }

  @Test
  void whatTheContractDoesNotHaveCannotBeArranged() {
    assertThatThrownBy(() -> STUBS.answerNext("logoff", 500))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no operation 'logoff': there are login, logout, whoAmI");
    assertThatThrownBy(() -> STUBS.answerNext("whoAmI", 503))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "whoAmI has no outcome with code=503: there are code=200, code=401, code=429,"
                + " code=500, example=alice, example=bob, example=notLoggedIn,"
                + " example=rateLimited, example=unexpected");
    assertThatThrownBy(() -> SignoffStubs.ibmMq("9.1"))
        .hasMessage("no release '9.1': there are [9.0.4, 9.0.5]");
  }

  @Test
  void aStubOfOnesOwnComesFirst() throws Exception {
    var own =
        STUBS.wireMock().stubFor(WireMock.post("/api/v1/login").willReturn(WireMock.status(418)));
    assertThat(logIn()).isEqualTo(418);
    STUBS.wireMock().removeStub(own);
  }

  @Test
  void inAFieldThatIsNotStaticItRunsForEachTest() {
    assertThat(each.url().getPort()).isNotEqualTo(STUBS.url().getPort());
    assertThat(each.wireMock().isRunning()).isTrue();
  }

  @Test
  void theJournalIsBounded() {
    assertThat(STUBS.wireMock().getOptions().maxRequestJournalEntries()).contains(1000);
  }

  @Test
  void whatIsNotStartedSaysSo() {
    SignoffStubs idle = SignoffStubs.rested();
    assertThatThrownBy(idle::url)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@RegisterExtension");

    Path pem = idle.start().certificate();
    assertThat(pem).exists();
    idle.close();
    assertThat(pem).doesNotExist();
  }

  private static int logIn() throws Exception {
    return logIn(HttpClient.newHttpClient(), STUBS.httpUrl());
  }

  private static int logIn(HttpClient client, URI at) throws IOException, InterruptedException {
    HttpRequest login =
        HttpRequest.newBuilder(at.resolve("/api/v1/login"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(LOGIN))
            .build();
    return client.send(login, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static SSLContext trusting(Path pem) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (var in = Files.newInputStream(pem)) {
      trusted.setCertificateEntry(
          "it", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
