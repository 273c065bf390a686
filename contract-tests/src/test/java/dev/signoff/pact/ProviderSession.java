package dev.signoff.pact;

import dev.signoff.crosscheck.live.TestEnvironment;
import dev.signoff.sdk.Tls;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Session of a user at the server that is verified. */
final class ProviderSession {
  private final TestEnvironment environment;
  private final HttpClient http;
  private final Map<String, String> real = new LinkedHashMap<>();

  private ProviderSession(TestEnvironment environment) {
    this.environment = environment;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(environment.options().tls().orElseGet(Tls::system).context())
            .build();
  }

  static ProviderSession loggedIn(TestEnvironment environment, Outcome outcome, String user) {
    ProviderSession visitor = new ProviderSession(environment);
    Exchange login = LoginSteps.of(outcome, user).exchange();
    Exchange response = visitor.send(login);
    if (response.status() != login.status()) {
      throw new IllegalStateException(user + " cannot log in: " + response);
    }
    visitor.real.putAll(LoginSteps.responses(login, response));
    return visitor;
  }

  /** Returns the credentials in the login response, by name. */
  Map<String, Object> credentials(Outcome outcome) {
    Map<String, Object> credentials = new LinkedHashMap<>();
    LoginSteps.secrets(outcome).forEach((value, name) -> credentials.put(name, real.get(value)));
    return credentials;
  }

  /** Sends the request of an example with the credentials of this session. */
  Exchange send(Exchange example) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(environment.server().resolve(example.uri().toString()))
            .method(
                example.method(),
                example.requestBody() == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(example.requestBody()));
    example.requestHeaders().forEach((name, values) -> request.header(name, own(values.get(0))));
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Exchange(
          example.method(),
          example.uri(),
          example.requestHeaders(),
          example.requestBody(),
          response.statusCode(),
          response.headers().map(),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String own(String text) {
    String own = text;
    for (Map.Entry<String, String> value : real.entrySet()) {
      own = own.replace(value.getKey(), value.getValue());
    }
    return own;
  }
}
