package dev.signoff.sdk.testing;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Request that a test server received. Header names are in lower case. */
public record ReceivedRequest(
    String method, URI uri, Map<String, List<String>> headers, String body) {
  public String path() {
    return uri.getRawPath();
  }

  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  public Optional<String> cookie(String name) {
    return header("cookie").stream()
        .flatMap(line -> Arrays.stream(line.split("; ")))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(uri.getRawQuery()).stream()
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  public boolean says(String json) {
    return body.contains(json);
  }
}
