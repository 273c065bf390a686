package dev.signoff.crosscheck.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.spec.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reader of pact files of version 4 that works without Pact's libraries. */
public final class PactFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PactFile() {}

  /**
   * Returns the name of the provider.
   *
   * @param file a pact file
   * @return the name of the provider
   * @throws IllegalArgumentException if this is no pact file of version 4
   * @throws UncheckedIOException if it cannot be read, or is no JSON
   */
  public static String provider(Path file) {
    return pact(file).path("provider").path("name").asText();
  }

  /**
   * Returns the interactions.
   *
   * @param file a pact file
   * @return each interaction with its example values, by its description, in the file's order;
   *     where two have one description, the second also names its provider states
   * @throws IllegalArgumentException if this is no pact file of version 4, or if it holds something
   *     else than one request and its response
   * @throws UncheckedIOException if it cannot be read, or is no JSON
   */
  public static Map<String, Exchange> read(Path file) {
    Map<String, Exchange> exchanges = new LinkedHashMap<>();
    for (JsonNode interaction : pact(file).path("interactions")) {
      String name = interaction.path("description").asText();
      if (!interaction.path("type").asText().equals("Synchronous/HTTP")) {
        throw new IllegalArgumentException(
            file.getFileName() + ": '" + name + "' is no HTTP request and its response");
      }
      List<String> states = texts(interaction.path("providerStates").findValues("name"));
      exchanges.put(
          exchanges.containsKey(name) ? name + ", given " + String.join(", ", states) : name,
          exchange(interaction.path("request"), interaction.path("response")));
    }
    return exchanges;
  }

  private static JsonNode pact(Path file) {
    try {
      JsonNode pact = JSON.readTree(file.toFile());
      String version = pact.at("/metadata/pactSpecification/version").asText();
      if (!version.startsWith("4")) {
        throw new IllegalArgumentException(file.getFileName() + " is no pact file of version 4");
      }
      return pact;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exchange exchange(JsonNode request, JsonNode response) {
    return new Exchange(
        request.path("method").asText(),
        uri(request),
        headers(request),
        body(request),
        response.path("status").asInt(200), // Pact leaves it out where it is not promised
        headers(response),
        body(response));
  }

  private static URI uri(JsonNode request) {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, JsonNode> parameter : request.path("query").properties()) {
      for (String value : texts(parameter.getValue())) {
        pairs.add(encoded(parameter.getKey()) + "=" + encoded(value));
      }
    }
    String path = request.path("path").asText();
    return URI.create(pairs.isEmpty() ? path : path + "?" + String.join("&", pairs));
  }

  private static Map<String, List<String>> headers(JsonNode message) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    message.path("headers").properties().forEach(it -> headers.put(it.getKey(), lines(it)));
    return headers;
  }

  private static List<String> lines(Map.Entry<String, JsonNode> header) {
    return header.getValue().isArray()
        ? texts(header.getValue())
        : List.of(header.getValue().asText());
  }

  private static String body(JsonNode message) {
    JsonNode content = message.path("body").path("content");
    String encoding = message.path("body").path("encoded").asText().toLowerCase(Locale.ROOT);
    String type = message.path("body").path("contentType").asText();
    if (content.isMissingNode() || content.isNull()) {
      return "";
    }
    if (encoding.equals("base64")) {
      return new String(Base64.getDecoder().decode(content.asText()), StandardCharsets.UTF_8);
    }
    boolean raw = content.isTextual() && (!type.contains("json") || encoding.equals("json"));
    return raw ? content.asText() : content.toString();
  }

  private static List<String> texts(Iterable<JsonNode> nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
