package dev.signoff.conformance.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * HTTP request that is sent exactly as given: names keep their case, values are neither encoded nor
 * quoted, and invalid combinations are not corrected. Immutable.
 *
 * @param method the method
 * @param path the raw path
 * @param query the raw query parameters
 * @param headers the header fields, without {@code Host}, {@code Content-Length} and {@code Cookie}
 * @param cookies the cookies, sent in one {@code Cookie} line
 * @param body the body; null for none
 * @param framed whether {@code Content-Length: 0} is sent if there is no body
 */
public record RawRequest(
    String method,
    String path,
    List<NameValue> query,
    List<NameValue> headers,
    List<NameValue> cookies,
    @Nullable String body,
    boolean framed) {

  /**
   * Creates a request without headers and body. A {@code POST} request has {@code Content-Length:
   * 0}.
   *
   * @param method the method
   * @param path the raw path
   * @return the request
   */
  public static RawRequest of(String method, String path) {
    return new RawRequest(
        method, path, List.of(), List.of(), List.of(), null, method.equals("POST"));
  }

  /**
   * Returns this request with one more header field.
   *
   * @param name the name
   * @param value the value
   * @return the new request
   */
  public RawRequest header(String name, String value) {
    return new RawRequest(method, path, query, and(headers, name, value), cookies, body, framed);
  }

  /**
   * Returns this request with one more query parameter.
   *
   * @param name the raw name
   * @param value the raw value
   * @return the new request
   */
  public RawRequest query(String name, String value) {
    return new RawRequest(method, path, and(query, name, value), headers, cookies, body, framed);
  }

  /**
   * Returns this request with one more cookie.
   *
   * @param name the name
   * @param value the value
   * @return the new request
   */
  public RawRequest cookie(String name, String value) {
    return new RawRequest(method, path, query, headers, and(cookies, name, value), body, framed);
  }

  /**
   * Returns this request with more cookies.
   *
   * @param more the cookies
   * @return the new request
   */
  public RawRequest cookies(List<NameValue> more) {
    RawRequest request = this;
    for (NameValue cookie : more) {
      request = request.cookie(cookie.name(), cookie.value());
    }
    return request;
  }

  /**
   * Returns this request with a body and its type.
   *
   * @param type the value of {@code Content-Type}
   * @param text the body, sent as UTF-8
   * @return the new request
   */
  public RawRequest body(String type, String text) {
    return new RawRequest(
        method, path, query, and(headers, "Content-Type", type), cookies, text, true);
  }

  /**
   * Returns this request without {@code Content-Length}, as {@code curl -X POST} sends it.
   *
   * @return a request without any header about a body
   */
  public RawRequest withoutLength() {
    return new RawRequest(method, path, query, headers, cookies, null, false);
  }

  /**
   * Returns this request with one more credential.
   *
   * @param in {@code cookie}, {@code header} or {@code query}
   * @param name the name
   * @param value the value
   * @return the new request
   */
  public RawRequest credential(String in, String name, String value) {
    return switch (in) {
      case "cookie" -> cookie(name, value);
      case "header" -> header(name, value);
      case "query" -> query(name, value);
      default -> throw new IllegalArgumentException("no credential is sent in " + in);
    };
  }

  /**
   * Returns the request target.
   *
   * @return the path with the query
   */
  public String target() {
    return query.isEmpty()
        ? path
        : path
            + "?"
            + query.stream()
                .map(it -> it.name() + "=" + it.value())
                .collect(Collectors.joining("&"));
  }

  /** Returns method and path. Everything else may be secret. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  private static List<NameValue> and(List<NameValue> some, String name, String value) {
    List<NameValue> all = new ArrayList<>(some);
    all.add(new NameValue(name, value));
    return List.copyOf(all);
  }
}
