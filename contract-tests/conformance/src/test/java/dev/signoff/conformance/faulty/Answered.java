package dev.signoff.conformance.faulty;

import dev.signoff.conformance.http.NameValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A response as the proxy sends it, whether it makes sense or not. */
record Answered(int status, List<NameValue> headers, String body) {

  static Answered of(int status) {
    return new Answered(status, List.of(), "");
  }

  static Answered json(int status, String body) {
    return new Answered(status, List.of(new NameValue("Content-Type", "application/json")), body);
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

  Answered withStatus(int other) {
    return new Answered(other, headers, body);
  }

  Answered withBody(String other) {
    return new Answered(status, headers, other);
  }

  /** Replaces all values. */
  Answered with(String name, String value) {
    return without(name).and(name, value);
  }

  /** Adds another line. */
  Answered and(String name, String value) {
    List<NameValue> changed = new ArrayList<>(headers);
    changed.add(new NameValue(name, value));
    return new Answered(status, List.copyOf(changed), body);
  }

  Answered without(String name) {
    return new Answered(
        status,
        headers.stream().filter(header -> !header.name().equalsIgnoreCase(name)).toList(),
        body);
  }

  /** Changes each line of this name. */
  Answered each(String name, UnaryOperator<String> change) {
    return new Answered(
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
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (NameValue header : headers) {
      if (!header.name().equalsIgnoreCase("Content-Length")
          && !header.name().equalsIgnoreCase("Connection")) {
        head.append(header.name()).append(": ").append(header.value()).append("\r\n");
      }
    }
    if (status != 204 || content.length > 0) {
      head.append("Content-Length: ").append(content.length).append("\r\n");
    }
    byte[] start =
        head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }
}
