package dev.signoff.crosscheck.live;

import dev.signoff.sdk.Headers;
import dev.signoff.sdk.Transport;
import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mutation of a valid SDK request that produces a certain outcome. */
final class RequestMutation {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Outcome outcome;

  RequestMutation(Outcome outcome) {
    this.outcome = outcome;
  }

  Transport.TransportRequest to(Transport.TransportRequest good) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(good.headers().asMap());
    URI uri = good.uri();
    for (Credential credential : outcome.credentials()) {
      switch (credential.in()) {
        case "query" -> uri = withQuery(uri, pairs(credential, uri.getRawQuery(), "&"));
        case "cookie" ->
            headers.computeIfPresent(
                "Cookie", (name, lines) -> cookie(pairs(credential, lines.get(0), "; ")));
        default ->
            headers.computeIfPresent(
                credential.name(), (name, values) -> value(credential, values.get(0)).toList());
      }
    }
    headers.values().removeIf(List::isEmpty);
    if (isForm()) {
      headers.put("Content-Type", List.of(FORM));
    }
    return new Transport.TransportRequest(
        good.method(),
        withPath(uri),
        Headers.of(headers),
        isForm() || outcome.isCausedBy(Cause.CauseKind.BODY)
            ? outcome.exchange().requestBody()
            : good.body(),
        good.connectTimeout(),
        good.maxResponseBytes());
  }

  /** Returns a credential's mutated value, or nothing if the mutation removes it. */
  private Stream<String> value(Credential credential, String good) {
    if (outcome.isCausedBy(Cause.CauseKind.LACKS, credential.scheme())) {
      return Stream.empty();
    }
    return Stream.of(
        outcome.isCausedBy(Cause.CauseKind.REFUSES, credential.scheme())
            ? Cause.refused(good)
            : good);
  }

  /** Returns the mutated pairs of a query or {@code Cookie} header. */
  private Stream<String> pairs(Credential credential, String line, String separator) {
    String name = credential.name() + "=";
    return Stream.of(line.split(separator, -1))
        .flatMap(
            pair ->
                pair.startsWith(name)
                    ? value(credential, pair.substring(name.length())).map(name::concat)
                    : Stream.of(pair));
  }

  private URI withPath(URI uri) {
    boolean refused =
        outcome.operation().pathParameterExamples().keySet().stream()
            .anyMatch(name -> outcome.isCausedBy(Cause.CauseKind.REFUSES, name));
    return refused
        ? uri.resolve(outcome.exchange().uri().getRawPath() + "?" + uri.getRawQuery())
        : uri;
  }

  private static URI withQuery(URI uri, Stream<String> pairs) {
    return uri.resolve(uri.getRawPath() + "?" + pairs.collect(Collectors.joining("&")));
  }

  private static List<String> cookie(Stream<String> pairs) {
    String line = pairs.collect(Collectors.joining("; "));
    return line.isEmpty() ? List.of() : List.of(line);
  }

  /** Returns whether the outcome requires a form. The SDK sends JSON only. */
  private boolean isForm() {
    return outcome.requestContent() != null && outcome.requestContent().mediaType().equals(FORM);
  }
}
