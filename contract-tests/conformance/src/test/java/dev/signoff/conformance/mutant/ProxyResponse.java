package dev.signoff.conformance.mutant;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.testkit.ScriptedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Response that the proxy sends. It need not be valid. */
record ProxyResponse(int status, List<NameValue> headers, String body) {
  private static final Pattern CONTENT_LENGTH_OR_CONNECTION =
      Pattern.compile("(?i)content-length|connection");

  static ProxyResponse of(int status) {
    return new ProxyResponse(status, List.of(), "");
  }

  static ProxyResponse json(int status, String body) {
    return new ProxyResponse(
        status, List.of(new NameValue("Content-Type", "application/json")), body);
  }

  boolean succeeded() {
    return status < 300;
  }

  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(NameValue::value)
        .findFirst();
  }

  ProxyResponse withStatus(int other) {
    return new ProxyResponse(other, headers, body);
  }

  ProxyResponse withBody(String other) {
    return new ProxyResponse(status, headers, other);
  }

  /** Returns a copy in which one value replaces all values of a header. */
  ProxyResponse with(String name, String value) {
    return without(name).and(name, value);
  }

  /** Returns a copy with a further header line. */
  ProxyResponse and(String name, String value) {
    List<NameValue> changed = new ArrayList<>(headers);
    changed.add(new NameValue(name, value));
    return new ProxyResponse(status, List.copyOf(changed), body);
  }

  ProxyResponse without(String name) {
    return new ProxyResponse(
        status,
        headers.stream().filter(header -> !header.name().equalsIgnoreCase(name)).toList(),
        body);
  }

  /** Returns a copy in which each header line of a name is changed. */
  ProxyResponse each(String name, UnaryOperator<String> change) {
    return new ProxyResponse(
        status,
        headers.stream()
            .map(
                header ->
                    header.name().equalsIgnoreCase(name)
                        ? new NameValue(header.name(), change.apply(header.value()))
                        : header)
            .toList(),
        body);
  }

  byte[] bytes() {
    List<Map.Entry<String, String>> sent =
        headers.stream()
            .filter(header -> !CONTENT_LENGTH_OR_CONNECTION.matcher(header.name()).matches())
            .map(header -> Map.entry(header.name(), header.value()))
            .toList();
    return new ScriptedResponse(status, sent, body).with("Connection", "close").bytes();
  }
}
