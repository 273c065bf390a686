package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import dev.signoff.testkit.ScriptedResponse;
import dev.signoff.testkit.ScriptedServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InterceptorTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final FakeRocketChatServer chat = new FakeRocketChatServer();
  private final List<String> seen = new CopyOnWriteArrayList<>();

  private Interceptor named(String name) {
    return (request, next) -> {
      seen.add(name + " out");
      return next.send(request)
          .thenApply(
              response -> {
                seen.add(name + " back");
                return response;
              });
    };
  }

  @Test
  void theFirstIsTheOutermost() {
    var options = environment.options().withInterceptor(named("one")).withInterceptor(named("two"));
    RocketChatClient.at(environment.http(chat).uri(), options)
        .logIn("alice", FakeRocketChatServer.PASSWORD);
    assertThat(seen).containsExactly("one out", "two out", "two back", "one back");
  }

  @Test
  void eachAttemptPasses() {
    environment.serverMisbehaves();
    var options = environment.options().withInterceptor(named("one"));
    var session =
        RocketChatClient.at(environment.http(request -> ScriptedResponse.empty(503)).uri(), options)
            .resume("u", SessionToken.of("t"));
    assertThatThrownBy(session::whoAmI).isInstanceOf(StatusException.class);
    assertThat(seen).hasSize(3 * 2);
  }

  @Test
  void whatItAddsIsSent() {
    ScriptedServer server = environment.http(chat);
    var options =
        environment
            .options()
            .withInterceptor((request, next) -> next.send(request.withHeader("X-Trace", "7")));
    RocketChatClient.at(server.uri(), options).logIn("alice", FakeRocketChatServer.PASSWORD);
    assertThat(server.last().header("x-trace")).contains("7");
  }

  @Test
  void itSeesCredentials() {
    var options =
        environment
            .options()
            .withInterceptor(
                (request, next) -> {
                  seen.add(request.headers().first("x-auth-token").orElse("none"));
                  return next.send(request);
                });
    RocketChatClient.at(environment.http(chat).uri(), options)
        .logIn("alice", FakeRocketChatServer.PASSWORD)
        .close();
    assertThat(seen).containsExactly("none", "chat-token-1");
  }

  @Test
  void itCannotCarryCredentialsElsewhere() {
    ScriptedServer other = environment.http(chat);
    var options =
        environment
            .options()
            .withInterceptor(
                (request, next) ->
                    next.send(
                        new Transport.TransportRequest(
                            request.method(),
                            URI.create(other.uri() + request.uri().getRawPath()),
                            request.headers(),
                            request.body(),
                            request.connectTimeout(),
                            request.maxResponseBytes())));
    var session =
        RocketChatClient.at(environment.http(chat).uri(), options)
            .resume("u", SessionToken.of("t"));
    assertThatThrownBy(session::whoAmI)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("elsewhere");
    assertThat(other.received()).isEmpty();
  }

  @Test
  void aRedirectElsewhereIsNotFollowed() {
    environment.serverMisbehaves();
    ScriptedServer other = environment.http(chat);
    ScriptedServer server =
        environment.http(
            request -> ScriptedResponse.empty(307).with("Location", other.uri() + "/api/v1/me"));
    var session =
        RocketChatClient.at(server.uri(), environment.options()).resume("u", SessionToken.of("t"));
    assertThatThrownBy(session::whoAmI)
        .isInstanceOf(UndocumentedStatusException.class)
        .hasMessageContaining("Redirects are not followed");
    assertThat(other.received()).isEmpty();
  }

  @Test
  void whatItThrowsReachesTheCaller() {
    var options =
        environment
            .options()
            .withInterceptor(
                (request, next) -> {
                  throw new UnsupportedOperationException("mine");
                });
    var client = RocketChatClient.at(environment.http(chat).uri(), options);
    assertThatThrownBy(() -> client.logIn("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
    CompletableFuture<?> async = client.logInAsync("a", "b");
    assertThatThrownBy(async::join).hasCauseInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chat.example:443",
        "https://evil.example",
        "https://chat.example.evil.example",
        "https://chat.example:444",
      })
  void itCannotChangeSchemeHostOrPort(String elsewhere) {
    List<URI> sent = new CopyOnWriteArrayList<>();
    var options =
        environment
            .options()
            .withTransport(
                request -> {
                  sent.add(request.uri());
                  return new CompletableFuture<>();
                })
            .withInterceptor(
                (request, next) ->
                    next.send(
                        new Transport.TransportRequest(
                            request.method(),
                            URI.create(elsewhere + request.uri().getRawPath()),
                            request.headers(),
                            request.body(),
                            request.connectTimeout(),
                            request.maxResponseBytes())));
    var session =
        RocketChatClient.at(URI.create("https://chat.example"), options)
            .resume("u", SessionToken.of("t"));
    assertThatThrownBy(session::whoAmI).hasMessageContaining("elsewhere than to https://chat");
    assertThat(sent).isEmpty();
  }
}
