package dev.signoff.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** HTTP response as a test reads it. Header names are in lower case. */
public record TestResponse(int status, Map<String, List<String>> headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the first value of a header, or an empty string if the header is missing. */
  public String header(String name) {
    return headers(name).stream().findFirst().orElse("");
  }

  public List<String> headers(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  public List<String> setCookies() {
    return headers("Set-Cookie");
  }

  /** Returns the value that the response gives to a cookie. */
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
      throw new AssertionError("The body is not JSON: " + body, e);
    }
  }

  /** Returns the text at a JSON pointer, or an empty string if there is nothing. */
  public String text(String pointer) {
    return json().at(pointer).asText();
  }
}
