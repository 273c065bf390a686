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
 * HTTP response, exactly as received.
 *
 * @param number the number of the exchange in the run, from 1
 * @param request the request
 * @param status the status
 * @param headers the header fields, as received
 * @param body the body, decoded as UTF-8; empty if there is none
 */
public record RawResponse(
    int number, RawRequest request, int status, List<NameValue> headers, String body) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Returns whether the request succeeded.
   *
   * @return whether the status is 200 to 299
   */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /**
   * Returns the values of a header field.
   *
   * @param name the name, in any case
   * @return the values in the order in which they were received
   */
  public List<String> headers(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(NameValue::value)
        .toList();
  }

  /**
   * Returns the first value of a header field.
   *
   * @param name the name, in any case
   * @return the first value
   */
  public Optional<String> header(String name) {
    return headers(name).stream().findFirst();
  }

  /**
   * Returns the media type.
   *
   * @return the value of {@code Content-Type} without parameters, in lower case; empty if there is
   *     none
   */
  public String mediaType() {
    String type = header("Content-Type").orElse("");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon))
        .strip()
        .toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Returns the cookies that the response sets or deletes.
   *
   * @return the {@code Set-Cookie} lines that name a cookie, in the order in which they were
   *     received
   */
  public List<SetCookie> setCookies() {
    return headers("Set-Cookie").stream().flatMap(line -> SetCookie.parse(line).stream()).toList();
  }

  /**
   * Returns the body as JSON.
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
   * Converts the exchange for the contract library.
   *
   * @return the request and the response
   */
  public Exchange exchange() {
    Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request
        .headers()
        .forEach(it -> sent.computeIfAbsent(it.name(), n -> new ArrayList<>()).add(it.value()));
    if (!request.cookies().isEmpty()) {
      sent.put("Cookie", List.of(RawHttpClient.cookieLine(request)));
    }
    Map<String, List<String>> received = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        it -> received.computeIfAbsent(it.name(), n -> new ArrayList<>()).add(it.value()));
    return new Exchange(
        request.method(),
        URI.create(request.target().replace("{", "%7B").replace(" ", "%20")),
        sent,
        request.body(),
        status,
        received,
        body);
  }

  /** Returns method, path and status. Everything else may be secret. */
  @Override
  public String toString() {
    return request + " -> " + status;
  }
}
