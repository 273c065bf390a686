package dev.signoff.conformance.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.SetCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param number which of the run's exchanges this is, from 1
 * @param call what was asked
 * @param status the status
 * @param headers the header fields, as they came
 * @param body the body, read as UTF-8; empty for none
 */
public record RawResponse(
    int number, RawRequest call, int status, List<NameValue> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Whether the server did what it was asked to.
   *
   * @return whether the status is 200 to 299
   */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /**
   * The values of a header field.
   *
   * @param name the name, in any case
   * @return the values in the order they came
   */
  public List<String> headers(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(NameValue::value)
        .toList();
  }

  /**
   * The value of a header field.
   *
   * @param name the name, in any case
   * @return the first value
   */
  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  /**
   * The media type.
   *
   * @return the value of {@code Content-Type} without parameters, in lower case; empty for none
   */
  public String mediaType() {
    String type = header("Content-Type").orElse("");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon))
        .strip()
        .toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The cookies that are set or deleted.
   *
   * @return the lines that name a cookie, in the order they came
   */
  public List<SetCookie> setCookies() {
    return headers("Set-Cookie").stream().flatMap(line -> SetCookie.parse(line).stream()).toList();
  }

  /**
   * The body as JSON.
   *
   * @return the value; a missing node if the body is no JSON
   */
  public JsonNode json() {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException malformed) {
      return MissingNode.getInstance();
    }
  }

  /**
   * The exchange, as the contract library reads it.
   *
   * @return request and response
   */
  public Exchange exchange() {
    Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    call.headers()
        .forEach(it -> sent.computeIfAbsent(it.name(), n -> new ArrayList<>()).add(it.value()));
    if (!call.cookies().isEmpty()) {
      sent.put("Cookie", List.of(RawHttpClient.cookieLine(call)));
    }
    Map<String, List<String>> came = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(it -> came.computeIfAbsent(it.name(), n -> new ArrayList<>()).add(it.value()));
    return new Exchange(
        call.method(),
        URI.create(call.target().replace("{", "%7B").replace(" ", "%20")),
        sent,
        call.body(),
        status,
        came,
        body);
  }

  /** Names method, path and status; everything else may be secret. */
  @Override
  public String toString() {
    return call + " -> " + status;
  }
}
