package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.api.LoginApi;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.model.LoginData;
import dev.signoff.sdk.rocketchat.model.Profile;
import dev.signoff.sdk.testing.FakeIbmMqServer;
import dev.signoff.sdk.testing.FakeRestedServer;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class MaskingTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final Logger logger = Logger.getLogger("dev.signoff.sdk");
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          log.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.setLevel(Level.ALL);
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    logger.setLevel(null);
  }

  private static String everythingAbout(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void theLogContainsOnlyOperationStatusAndListedHeaders() {
    var mq = FakeIbmMqServer.current();
    var session =
        IbmMqClient.at(environment.https(mq).uri(), environment.options())
            .logIn("mqadmin", FakeIbmMqServer.PASSWORD);
    String token = session.token().reveal();
    session.whoAmI();
    session.close();
    assertThat(log)
        .hasSize(3)
        .anyMatch(line -> line.startsWith("whoAmI (GET /ibmmq/rest/v1/login), attempt 1: 200 {"))
        .anyMatch(line -> line.contains("content-type=[application/json]"))
        .anyMatch(line -> line.contains("set-cookie=***"))
        .noneMatch(line -> line.contains(token))
        .noneMatch(line -> line.contains(FakeIbmMqServer.PASSWORD));
  }

  @Test
  void theKeyInTheUrlIsInNoLogAndNoMessage() {
    environment.serverMisbehaves();
    ScriptedServer server = environment.https(new FakeRestedServer());
    var client = RestedClient.at(server.uri(), "auth", FakeRestedServer.KEY, environment.options());
    var session = client.logIn("alice", FakeRestedServer.PASSWORD);
    String token = session.token().reveal();
    server.answers(request -> ScriptedResponse.json(503, request.target() + token));
    Throwable failure = catchThrowable(session::whoAmI);
    assertThat(everythingAbout(failure) + log + client + session)
        .doesNotContain(FakeRestedServer.KEY)
        .doesNotContain(token)
        .doesNotContain(FakeRestedServer.PASSWORD);
    assertThat(log).anyMatch(line -> line.contains("trying again in"));
  }

  @Test
  void aServerThatEchoesThePasswordGetsItIntoNoMessage() {
    environment.serverMisbehaves();
    ScriptedServer server =
        environment.http(
            request ->
                ScriptedResponse.json(
                    401, "{\"status\":\"error\",\"message\":\"no: s3cret-password\"}"));
    Throwable failure =
        catchThrowable(
            () ->
                RocketChatClient.at(server.uri(), environment.options())
                    .logIn("a", "s3cret-password"));
    assertThat(everythingAbout(failure) + log).doesNotContain("s3cret-password");
  }

  @Test
  void aTokenThatCannotBeSentIsNotQuoted() {
    var session =
        RocketChatClient.at(
                environment.http(new FakeRocketChatServer()).uri(), environment.options())
            .resume("u", SessionToken.of("s3cret\u0100"));
    Throwable failure = catchThrowable(session::whoAmI);
    assertThat(failure).isNotNull();
    assertThat(everythingAbout(failure)).doesNotContain("s3cret");
  }

  @Test
  void wireTypesHideWhatMayBeSecret() {
    Headers headers =
        Headers.of(Map.of("Authorization", List.of("s3cret"), "Retry-After", List.of("7")));
    var request =
        new Transport.TransportRequest(
            "POST",
            URI.create("https://h/p?key=s3cret"),
            headers,
            "s3cret",
            Timeouts.standard().connect(),
            1);
    var response = new Transport.TransportResponse(200, headers, "s3cret");
    assertThat(request + " " + response + new Response<>("s3cret", response))
        .doesNotContain("s3cret")
        .contains("https://h/p", "retry-after=[7]", "authorization=***");
  }

  @Test
  void modelsMaskSecretsAndShowOnlyNamesOfUnknownFields() {
    Profile me =
        new Profile("1", null, null, null, null, Map.of("services", Map.of("bcrypt", "s3cret")));
    LoginData data = new LoginData("1", "s3cret", me);
    assertThat(data.toString()).contains("authToken=***", "[services]").doesNotContain("s3cret");
    assertThat(new dev.signoff.sdk.ibmmq.model.Credentials("u", "s3cret").toString())
        .contains("username=u", "password=***")
        .doesNotContain("s3cret");
    assertThat(SessionToken.of("s3cret")).hasToString("SessionToken[***]");
  }

  @Test
  void nothingIsLoggedWhereNobodyListens() {
    logger.setLevel(Level.INFO);
    Transport canned =
        request ->
            CompletableFuture.completedFuture(
                new Transport.TransportResponse(401, Headers.none(), ""));
    var client =
        RocketChatClient.at(
            URI.create("http://localhost"), ClientOptions.standard().withTransport(canned));
    assertThatThrownBy(() -> client.logIn("a", "b")).isInstanceOf(UnauthorizedException.class);
    assertThat(log).isEmpty();
  }

  @Test
  void aHeaderThatCannotBeReadIsNotQuoted() throws Exception {
    ScriptedServer server =
        environment.keep(
            ScriptedServer.textWithoutClose(
                "HTTP/1.1 204 X\r\nSet-Cookie: a=s3cret\u0001x\r\n\r\n"));
    Throwable failure =
        catchThrowable(
            () -> RocketChatClient.at(server.uri(), environment.options()).logIn("a", "b"));
    assertThat(failure).isInstanceOf(ConnectionBrokenException.class);
    assertThat(everythingAbout(failure) + log)
        .contains("ProtocolException")
        .doesNotContain("s3cret");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void aLineBreakInACredentialInjectsNoHeader() {
    Transport unused = request -> new CompletableFuture<>();
    var session =
        RocketChatClient.at(
                URI.create("http://localhost"), environment.options().withTransport(unused))
            .resume("s3cret\r\nX-Admin: 1", SessionToken.of("t"));
    Throwable failure = catchThrowable(session::whoAmI);
    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-User-Id");
    assertThat(everythingAbout(failure)).doesNotContain("s3cret");
  }

  @Test
  void neitherAProjectNorACallPrintsItsArguments() {
    var credentials = new dev.signoff.sdk.ibmmq.model.Credentials("u", "s3cret");
    Call<?> call = LoginApi.LOGIN.call().query("key", "s3cret").body(credentials);
    assertThat(call).hasToString("login (POST /ibmmq/rest/v1/login)");
    URI uri = URI.create("https://localhost");
    assertThat(RestedClient.at(uri, "auth", "s3cret"))
        .hasToString("RestedClient[https://localhost, auth]");
  }
}
