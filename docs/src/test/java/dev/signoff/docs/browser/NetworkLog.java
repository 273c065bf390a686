package dev.signoff.docs.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.logging.LogEntry;

/** Requests and responses from the browser's performance log. */
final class NetworkLog {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<URI> requests = new ArrayList<>();
  private final List<BrowserExchange> exchanges = new ArrayList<>();
  private final Map<String, String> methods = new HashMap<>();

  List<URI> requests() {
    return List.copyOf(requests);
  }

  List<BrowserExchange> exchanges() {
    return List.copyOf(exchanges);
  }

  void add(Iterable<LogEntry> entries) {
    for (LogEntry entry : entries) {
      JsonNode message = parsed(entry.getMessage()).path("message");
      JsonNode params = message.path("params");
      switch (message.path("method").asText()) {
        case "Network.requestWillBeSent" -> sent(params);
        case "Network.webSocketCreated" -> requests.add(URI.create(params.path("url").asText()));
        case "Network.responseReceived" -> responses(params);
        default -> {}
      }
    }
  }

  private void sent(JsonNode params) {
    String url = params.at("/request/url").asText();
    methods.put(params.path("requestId").asText(), params.at("/request/method").asText());
    if (url.startsWith("http")) { // not data, blob, or the browser's own pages
      requests.add(URI.create(url));
    }
  }

  private void responses(JsonNode params) {
    String url = params.at("/response/url").asText();
    if (url.startsWith("http")) {
      exchanges.add(
          new BrowserExchange(
              methods.getOrDefault(params.path("requestId").asText(), "GET"),
              URI.create(url),
              params.at("/response/status").asInt()));
    }
  }

  private static JsonNode parsed(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the browser's log is not JSON", e);
    }
  }
}
