package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import dev.signoff.sdk.rocketchat.model.Failure;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ReceivedRequest;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ErrorsTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private RocketChatSession session(ScriptedResponse response) {
    ScriptedServer server = environment.http(request -> response);
    return RocketChatClient.at(server.uri(), environment.options().withRetries(RetryPolicy.never()))
        .resume(FakeRocketChatServer.USER_ID, SessionToken.of("t0ken"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, BadRequestException",
    "401, UnauthorizedException",
    "429, TooManyRequestsException",
    "500, InternalServerErrorException",
  })
  void eachDocumentedStatusHasItsType(int status, String type) {
    environment.serverMisbehaves();
    String body = "{\"status\":\"error\",\"message\":\"m\"}";
    ScriptedServer server = environment.http(request -> ScriptedResponse.json(status, body));
    var failure =
        catchThrowableOfType(
            StatusException.class,
            () -> RocketChatClient.at(server.uri(), environment.options()).logIn("alice", "x"));
    assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
    assertThat(failure.body(Failure.class).orElseThrow().message()).isEqualTo("m");
    assertThat(failure.body(String.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 301, 403, 404, 418, 503})
  void anUndocumentedStatusIsAnErrorToo(int status) {
    environment.serverMisbehaves();
    var failure =
        catchThrowableOfType(
            UndocumentedStatusException.class,
            () -> session(ScriptedResponse.empty(status)).whoAmI());
    assertThat(failure.status()).isEqualTo(status);
  }

  @Test
  void anErrorWithoutAReadableBodyKeepsItsStatus() {
    environment.serverMisbehaves();
    ScriptedResponse page =
        ScriptedResponse.empty(401).with("Content-Type", "text/html").withBody("<html>");
    var failure = catchThrowableOfType(UnauthorizedException.class, () -> session(page).whoAmI());
    assertThat(failure.rawBody()).isEqualTo("<html>");
    assertThat(failure.body(Failure.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "s3cret",
        "{\"_id\":",
        "{}",
        "{\"_id\":{}}",
        "{\"_id\":\"1\"} x"
      })
  void aSuccessWithABrokenBodyIsTyped(String body) {
    environment.serverMisbehaves();
    assertThatThrownBy(() -> session(ScriptedResponse.json(200, body)).whoAmI())
        .isInstanceOf(UnusableResponseException.class)
        .hasMessageStartingWith("whoAmI: the server answered 200, but its body")
        .hasMessageNotContaining("s3cret")
        .hasNoCause();
  }

  @Test
  void aMissingFieldIsNamed() {
    environment.serverMisbehaves();
    assertThatThrownBy(() -> session(ScriptedResponse.json(200, "{}")).whoAmI())
        .hasMessageContaining("'_id'");
  }

  @Test
  void aSuccessOfAnotherContentTypeIsTyped() {
    environment.serverMisbehaves();
    ScriptedResponse page =
        ScriptedResponse.empty(200).with("Content-Type", "text/html").withBody("{\"_id\":\"1\"}");
    assertThatThrownBy(() -> session(page).whoAmI())
        .isInstanceOf(UnusableResponseException.class)
        .hasMessageContaining("not JSON");
  }

  @Test
  void aBodyThatIsTooLargeIsNotRead() {
    environment.serverMisbehaves();
    ScriptedServer server =
        environment.http(
            request -> ScriptedResponse.json(200, "{\"_id\":\"" + "x".repeat(200_000) + "\"}"));
    var options = environment.options().withMaxResponseBytes(1000);
    var session = RocketChatClient.at(server.uri(), options).resume("u", SessionToken.of("t"));
    var failure = catchThrowableOfType(UnusableResponseException.class, session::whoAmI);
    assertThat(failure).hasMessageContaining("larger than 1000 bytes");
    assertThat(failure.status()).isEqualTo(200);
  }

  @Test
  void aServerThatIsDownIsAFailedConnection() {
    ScriptedServer server = environment.http(request -> ScriptedResponse.empty(204));
    URI uri = server.uri();
    server.close();
    assertThatThrownBy(() -> RocketChatClient.at(uri, environment.options()).logIn("alice", "x"))
        .isInstanceOf(ConnectionFailedException.class)
        .hasMessageStartingWith("login: cannot connect");
    assertThat(environment.pauses())
        .as("nothing was sent, so even a login is tried again")
        .hasSize(2);
  }

  @Test
  void anUnknownHostIsAFailedConnection() {
    URI uri = URI.create("http://no-such-host.invalid");
    assertThatThrownBy(() -> RocketChatClient.at(uri, environment.options()).logIn("alice", "x"))
        .isInstanceOf(ConnectionFailedException.class);
  }

  @Test
  void asynchronouslyTheSameErrorIsTheCause() {
    environment.serverMisbehaves();
    assertThatThrownBy(() -> session(ScriptedResponse.empty(404)).whoAmIAsync().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(UndocumentedStatusException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:9443",
        "ftp://h",
        "https://u:p@h",
        "https://h?x",
        "https:/x",
        "https://h#f",
        "https://h:99999"
      })
  void anAddressThatIsNoneFailsAtOnce(String uri) {
    assertThatThrownBy(() -> RocketChatClient.at(URI.create(uri)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("uri must");
  }

  @Test
  void aListWithAHoleIsTyped() {
    environment.serverMisbehaves();
    ScriptedServer server =
        environment.https(request -> ScriptedResponse.json(200, "{\"user\":[null]}"));
    var session =
        IbmMqClient.at(server.uri(), environment.options()).resume(SessionToken.of("AAECAzMyMTBt"));
    assertThatThrownBy(session::whoAmI)
        .isInstanceOf(UnusableResponseException.class)
        .hasMessageNotContaining("'null'");
  }

  @Test
  void anAddressMayHaveAPathAndSlashesAtItsEnd() {
    FakeRocketChatServer chat = new FakeRocketChatServer();
    ScriptedServer server =
        environment.http(
            request ->
                chat.apply(
                    new ReceivedRequest(
                        request.head().replaceFirst("/chat", ""), request.body(), "")));
    environment.serverMisbehaves();
    URI uri = URI.create(server.uri() + "/chat//");
    RocketChatClient.at(uri, environment.options())
        .logIn("alice", FakeRocketChatServer.PASSWORD)
        .close();
    assertThat(server.received())
        .extracting(ReceivedRequest::path)
        .containsExactly("/chat/api/v1/login", "/chat/api/v1/logout");
  }

  @Test
  void errorsBeforeSendingAreFailedConnections() {
    for (IOException failure :
        List.of(
            new HttpConnectTimeoutException("late"),
            new NoRouteToHostException(),
            new UnknownHostException())) {
      Transport broken = request -> CompletableFuture.failedFuture(failure);
      var options = environment.options().withTransport(broken);
      var client = RocketChatClient.at(URI.create("http://localhost"), options);
      assertThatThrownBy(() -> client.logIn("alice", "x"))
          .isInstanceOf(ConnectionFailedException.class);
    }
    assertThat(environment.pauses()).hasSize(3 * 2);
  }

  @Test
  void whatARequestTimesOutWithIsATimeout() {
    Transport late = request -> CompletableFuture.failedFuture(new HttpTimeoutException("late"));
    var client =
        RocketChatClient.at(
            URI.create("http://localhost"), environment.options().withTransport(late));
    assertThatThrownBy(() -> client.logIn("alice", "x")).isInstanceOf(TimedOutException.class);
    assertThat(environment.pauses()).isEmpty();
  }
}
