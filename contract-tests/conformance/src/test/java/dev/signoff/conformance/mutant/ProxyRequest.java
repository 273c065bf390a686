package dev.signoff.conformance.mutant;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.testkit.ReceivedRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Request as the proxy received it. The query is raw, without its question mark. */
record ProxyRequest(
    String method, String path, String query, List<NameValue> headers, String body) {
  private static final Pattern SET_BY_CLIENT =
      Pattern.compile("(?i)host|connection|content-length|accept|user-agent");

  static ProxyRequest of(ReceivedRequest request) {
    return new ProxyRequest(
        request.method(),
        request.path(),
        request.query(),
        request.headers().stream()
            .map(header -> new NameValue(header.getKey(), header.getValue()))
            .toList(),
        request.body());
  }

  boolean is(String wantedMethod, String wantedPath) {
    return method.equals(wantedMethod) && path.equals(wantedPath);
  }

  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(NameValue::value)
        .findFirst();
  }

  /** Returns the value of the first cookie whose name begins with a prefix. */
  Optional<String> cookie(String start) {
    return header("Cookie").stream()
        .flatMap(line -> Arrays.stream(line.split("; *", -1)))
        .filter(pair -> pair.startsWith(start) && pair.contains("="))
        .map(pair -> pair.substring(pair.indexOf('=') + 1))
        .findFirst();
  }

  /** Returns the raw value of a query parameter. */
  Optional<String> parameter(String name) {
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> pair.equals(name) || pair.startsWith(name + "="))
        .map(pair -> pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : "")
        .findFirst();
  }

  ProxyRequest with(String name, String value) {
    List<NameValue> changed = new ArrayList<>(without(name).headers);
    changed.add(new NameValue(name, value));
    return new ProxyRequest(method, path, query, List.copyOf(changed), body);
  }

  ProxyRequest without(String name) {
    return new ProxyRequest(
        method,
        path,
        query,
        headers.stream().filter(header -> !header.name().equalsIgnoreCase(name)).toList(),
        body);
  }

  /** Returns a copy with another value of a cookie. */
  ProxyRequest withCookie(String name, String value) {
    String others =
        header("Cookie").stream()
            .flatMap(line -> Arrays.stream(line.split("; *", -1)))
            .filter(pair -> !pair.startsWith(name + "="))
            .reduce("", (line, pair) -> line + pair + "; ");
    return with("Cookie", others + name + "=" + value);
  }

  /** Returns a copy with other pairs in the header {@code Cookie}, if the request has one. */
  ProxyRequest withCookies(UnaryOperator<List<String>> change) {
    return header("Cookie")
        .map(line -> String.join("; ", change.apply(List.of(line.split("; *", -1)))))
        .map(line -> line.isEmpty() ? without("Cookie") : with("Cookie", line))
        .orElse(this);
  }

  ProxyRequest withMethod(String other) {
    return new ProxyRequest(other, path, query, headers, body);
  }

  ProxyRequest withPath(String other) {
    return new ProxyRequest(method, other, query, headers, body);
  }

  ProxyRequest withQuery(String other) {
    return new ProxyRequest(method, path, other, headers, body);
  }

  ProxyRequest withBody(String other) {
    return new ProxyRequest(method, path, query, headers, other);
  }

  RawRequest call() {
    RawRequest call =
        new RawRequest(
            method,
            query.isEmpty() ? path : path + "?" + query,
            List.of(),
            List.of(),
            List.of(),
            body,
            !body.isEmpty() || header("Content-Length").isPresent());
    for (NameValue header : headers) {
      if (!SET_BY_CLIENT.matcher(header.name()).matches()) {
        call = call.header(header.name(), header.value());
      }
    }
    return call;
  }
}
