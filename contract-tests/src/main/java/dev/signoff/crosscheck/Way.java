package dev.signoff.crosscheck;

import dev.signoff.sdk.Headers;
import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.Transport;
import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way between the SDK and a server. A request that the outcome speaks of is damaged on it as
 * the outcome's cause says; every exchange is written down as the server saw it.
 */
public final class Way implements Interceptor {
  private static final String TOO_LONG = "x".repeat(9_000);

  private final Outcome outcome;
  private final Map<String, String> added = new TreeMap<>();
  private final List<Exchange> seen = new CopyOnWriteArrayList<>();
  private volatile boolean damaging;

  /**
   * A way that nobody has gone yet.
   *
   * @param outcome what is to come about on it
   */
  public Way(Outcome outcome) {
    this.outcome = outcome;
    if (outcome.isCausedBy(Cause.Kind.GIVEN, "a header of the request is too long")) {
      added.put("X-Too-Long", TOO_LONG);
    }
  }

  /**
   * Lets each request that the outcome speaks of carry one more header.
   *
   * @param header the name
   * @param value the value; an earlier one is replaced
   */
  public void add(String header, String value) {
    added.put(header, value);
  }

  /**
   * The headers that each request is to carry besides those of the SDK.
   *
   * @return value by name
   */
  public Map<String, String> added() {
    return Map.copyOf(added);
  }

  /** From now on requests are damaged. */
  void begin() {
    damaging = true;
  }

  /** The exchanges so far, as the server saw them. */
  List<Exchange> seen() {
    return seen;
  }

  @Override
  public CompletableFuture<Transport.Response> intercept(
      Transport.Request request, Transport next) {
    Transport.Request sent = concerns(request) ? damaged(request) : request;
    return next.send(sent)
        .thenApply(
            response -> {
              seen.add(
                  new Exchange(
                      sent.method(),
                      sent.uri(),
                      sent.headers().asMap(),
                      sent.body(),
                      response.status(),
                      response.headers().asMap(),
                      response.body()));
              return response;
            });
  }

  private boolean concerns(Transport.Request request) {
    String query = request.uri().getRawQuery() == null ? "" : "&" + request.uri().getRawQuery();
    return damaging
        && request.method().equals(outcome.operation().method())
        && (outcome.variant() == null
            || outcome.variant().when().entrySet().stream()
                .allMatch(flag -> query.contains("&" + flag)));
  }

  private Transport.Request damaged(Transport.Request request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(request.headers().asMap());
    added.forEach((name, value) -> headers.put(name, List.of(value)));
    URI uri = request.uri();
    for (Credential credential : outcome.credentials()) {
      if (credential.in().equals("query")) {
        uri = withQuery(uri, changed(credential, uri.getRawQuery().split("&", -1)));
      } else if (credential.in().equals("cookie")) {
        headers.computeIfPresent(
            "Cookie", (name, lines) -> cookies(changed(credential, lines.get(0).split("; ", -1))));
      } else if (outcome.isCausedBy(Cause.Kind.LACKS, credential.scheme())) {
        headers.remove(credential.name());
      } else if (outcome.isCausedBy(Cause.Kind.REFUSES, credential.scheme())) {
        headers.computeIfPresent(credential.name(), (name, values) -> List.of(bad(values.get(0))));
      }
    }
    headers.values().removeIf(List::isEmpty);
    if (isForm()) {
      headers.put("Content-Type", List.of("application/x-www-form-urlencoded"));
    }
    return new Transport.Request(
        request.method(),
        withPath(uri),
        Headers.of(headers),
        body(request.body()),
        request.connectTimeout(),
        request.maxResponseBytes());
  }

  /** What the SDK never sends: a broken body, or a form. */
  private @Nullable String body(@Nullable String body) {
    boolean broken = outcome.cause() != null && outcome.cause().kind() == Cause.Kind.BODY;
    return broken || isForm() ? outcome.exchange().requestBody() : body;
  }

  private boolean isForm() {
    return outcome.requestContent() != null
        && outcome.requestContent().mediaType().equals("application/x-www-form-urlencoded");
  }

  private Stream<String> changed(Credential credential, String[] pairs) {
    String prefix = credential.name() + "=";
    return Stream.of(pairs)
        .filter(
            it ->
                !(it.startsWith(prefix)
                    && outcome.isCausedBy(Cause.Kind.LACKS, credential.scheme())))
        .map(
            it ->
                it.startsWith(prefix) && outcome.isCausedBy(Cause.Kind.REFUSES, credential.scheme())
                    ? prefix + bad(it.substring(prefix.length()))
                    : it);
  }

  private URI withPath(URI uri) {
    boolean refused =
        outcome.operation().pathParameterExamples().keySet().stream()
            .anyMatch(name -> outcome.isCausedBy(Cause.Kind.REFUSES, name));
    return refused
        ? uri.resolve(outcome.exchange().uri().getRawPath() + "?" + uri.getRawQuery())
        : uri;
  }

  private static URI withQuery(URI uri, Stream<String> pairs) {
    return uri.resolve(uri.getRawPath() + "?" + pairs.collect(Collectors.joining("&")));
  }

  private static List<String> cookies(Stream<String> pairs) {
    String line = pairs.collect(Collectors.joining("; "));
    return line.isEmpty() ? List.of() : List.of(line);
  }

  /** Of the same form, but nobody's. */
  private static String bad(String value) {
    return "none" + value.substring(4);
  }
}
