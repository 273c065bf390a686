package dev.signoff.stubs;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * WireMock server that is given only the mapping files, with a client for requests of the contract.
 */
final class StubPlayer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final WireMockServer server;
  private final String api;

  StubPlayer(String api) {
    this.api = api;
    this.server =
        new WireMockServer(
            options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .usingFilesUnderDirectory("target/classes/signoff-stubs/" + api));
    server.start();
  }

  static List<String> apis() {
    return Outcome.all().stream().map(Outcome::api).distinct().toList();
  }

  List<Outcome> outcomes() {
    return Outcome.all().stream().filter(it -> it.api().equals(api)).toList();
  }

  /** Returns the outcome with this name; the suffix that differs between APIs may be omitted. */
  Outcome outcome(String id) {
    return outcomes().stream()
        .filter(it -> it.id().startsWith(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no outcome " + id));
  }

  Outcome login(String user) {
    return outcomes().stream()
        .filter(it -> it.operationName().equals("login") && it.succeeds())
        .filter(it -> it.user().equals(user))
        .findFirst()
        .orElseThrow();
  }

  /** Logs in, and returns a function that adds the credentials of the new session to a request. */
  UnaryOperator<String> logIn(String user) {
    return credentials(login(user), send(login(user).exchange()));
  }

  /** Puts the credentials that a login or a whoAmI has handed out in the examples' place. */
  UnaryOperator<String> credentials(Outcome documented, Exchange actual) {
    UnaryOperator<String> all = UnaryOperator.identity();
    for (String example : examples()) {
      Exchange should = documented.exchange();
      String value = value(example, texts(should).toList(), texts(actual).toList());
      if (value != null) {
        UnaryOperator<String> before = all;
        all = text -> before.apply(text).replace(example, value);
      }
    }
    return all;
  }

  /** Undoes what a session has of its own. */
  String likeTheExamples(String text) {
    for (String example : examples()) {
      text =
          text.replaceAll(
              Pattern.quote(example.substring(0, 4))
                  + "\\d{3}"
                  + Pattern.quote(example.substring(7)),
              Matcher.quoteReplacement(example));
    }
    return text;
  }

  Exchange send(Exchange request) {
    return send(request, UnaryOperator.identity(), Map.of());
  }

  Exchange send(Exchange request, UnaryOperator<String> session, Map<String, String> more) {
    try {
      URI uri = URI.create(request.uri().toString());
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(URI.create(server.baseUrl()).resolve(uri));
      request
          .requestHeaders()
          .forEach((name, values) -> values.forEach(it -> builder.header(name, session.apply(it))));
      more.forEach(builder::setHeader);
      String body = request.requestBody() == null ? "" : session.apply(request.requestBody());
      builder.method(request.method(), HttpRequest.BodyPublishers.ofString(body));
      HttpRequest sent = builder.build();
      HttpResponse<String> got = CLIENT.send(sent, HttpResponse.BodyHandlers.ofString());
      return new Exchange(
          request.method(),
          uri,
          sent.headers().map(),
          body,
          got.statusCode(),
          documentable(got.headers().map()),
          got.body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Removes the header with the stub's id, which WireMock adds and the contract does not have. */
  private static Map<String, List<String>> documentable(Map<String, List<String>> headers) {
    Map<String, List<String>> documentable = new HashMap<>(headers);
    documentable.keySet().removeIf(it -> it.startsWith("matched-stub-"));
    return documentable;
  }

  static String compact(String body) {
    try {
      return body.isEmpty() ? body : JSON.readTree(body).toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  private List<String> examples() {
    return outcomes().stream()
        .flatMap(it -> it.credentials().stream())
        .filter(it -> !it.in().equals("query"))
        .map(Credential::example)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static Stream<String> texts(Exchange exchange) {
    return Stream.concat(
        exchange.responseHeaders().values().stream().flatMap(List::stream),
        Stream.of(compact(exchange.responseBody())));
  }

  private static String value(String example, List<String> documented, List<String> actual) {
    for (String text : documented) {
      int at = text.indexOf(example);
      if (at >= 0) {
        String before = text.substring(0, at);
        String after = text.substring(at + example.length());
        for (String got : actual) {
          if (got.startsWith(before) && got.endsWith(after)) {
            return got.substring(at, got.length() - after.length());
          }
        }
      }
    }
    return null;
  }
}
