package dev.signoff.server.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the server answered. Header names are in lower case. */
public record TestResponse(int status, Map<String, List<String>> headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The first value of a header; empty if the header is not there. */
  public String header(String name) {
    return headers(name).stream().findFirst().orElse("");
  }

  public List<String> headers(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  public List<String> setCookies() {
    return headers("Set-Cookie");
  }

  /** The value that a cookie is set to. */
  public String cookie(String name) {
    return setCookies().stream()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1).replaceFirst(";.*", ""))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + this));
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + body, e);
    }
  }

  /** The text at a JSON pointer; empty if there is nothing. */
  public String text(String pointer) {
    return json().at(pointer).asText();
  }
}
