package dev.signoff.conformance.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request, sent exactly as it is: names keep their case, values are neither encoded nor quoted,
 * and nothing is left out because it makes no sense. Immutable.
 *
 * @param method the method
 * @param path the raw path
 * @param query the query parameters, raw
 * @param headers the header fields, without those of the message itself ({@code Host}, {@code
 *     Content-Length}) and without {@code Cookie}
 * @param cookies the cookies, sent in one {@code Cookie} line
 * @param body the body; null for none
 * @param framed whether a body that is not there is announced: {@code Content-Length: 0}
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
   * A request without headers and body. A {@code POST} says that its body is empty.
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
   * Adds a header field.
   *
   * @param name the name
   * @param value the value
   * @return the request with it
   */
  public RawRequest header(String name, String value) {
    return new RawRequest(method, path, query, and(headers, name, value), cookies, body, framed);
  }

  /**
   * Adds a query parameter.
   *
   * @param name the raw name
   * @param value the raw value
   * @return the request with it
   */
  public RawRequest query(String name, String value) {
    return new RawRequest(method, path, and(query, name, value), headers, cookies, body, framed);
  }

  /**
   * Adds a cookie.
   *
   * @param name the name
   * @param value the value
   * @return the request with it
   */
  public RawRequest cookie(String name, String value) {
    return new RawRequest(method, path, query, headers, and(cookies, name, value), body, framed);
  }

  /**
   * Adds cookies.
   *
   * @param more the cookies
   * @return the request with them
   */
  public RawRequest cookies(List<NameValue> more) {
    RawRequest call = this;
    for (NameValue cookie : more) {
      call = call.cookie(cookie.name(), cookie.value());
    }
    return call;
  }

  /**
   * Adds a body and its type.
   *
   * @param type the value of {@code Content-Type}
   * @param text the body, sent as UTF-8
   * @return the request with it
   */
  public RawRequest body(String type, String text) {
    return new RawRequest(
        method, path, query, and(headers, "Content-Type", type), cookies, text, true);
  }

  /**
   * Leaves out {@code Content-Length} as well, as {@code curl -X POST} does.
   *
   * @return the request without any word about a body
   */
  public RawRequest withoutLength() {
    return new RawRequest(method, path, query, headers, cookies, null, false);
  }

  /**
   * Adds a credential.
   *
   * @param in {@code cookie}, {@code header} or {@code query}
   * @param name the name
   * @param value the value
   * @return the request with it
   */
  public RawRequest credential(String in, String name, String value) {
    return switch (in) {
      case "cookie" -> cookie(name, value);
      case "header" -> header(name, value);
      case "query" -> query(name, value);
      default -> throw new IllegalArgumentException("no credential travels in " + in);
    };
  }

  /**
   * The path with the query.
   *
   * @return the request target
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

  /** Names method and path; everything else may be secret. */
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
