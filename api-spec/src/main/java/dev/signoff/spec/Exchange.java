package dev.signoff.spec;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * HTTP request with its response. Header names compare without case.
 *
 * @param method the method of the request
 * @param uri the URI of the request; scheme, host and port are not looked at
 * @param requestHeaders the header fields of the request
 * @param requestBody the body of the request, null or empty if there was none
 * @param status the status of the response
 * @param responseHeaders the header fields of the response, each {@code Set-Cookie} line a value
 * @param responseBody the body of the response, empty if there was none
 */
public record Exchange(
    String method,
    URI uri,
    Map<String, List<String>> requestHeaders,
    @Nullable String requestBody,
    int status,
    Map<String, List<String>> responseHeaders,
    String responseBody) {

  /**
   * Copies the headers.
   *
   * @param method the method of the request
   * @param uri the URI of the request
   * @param requestHeaders the header fields of the request
   * @param requestBody the body of the request, null or empty if there was none
   * @param status the status of the response
   * @param responseHeaders the header fields of the response
   * @param responseBody the body of the response, empty if there was none
   */
  public Exchange {
    requestHeaders = caseless(requestHeaders);
    responseHeaders = caseless(responseHeaders);
  }

  /**
   * Returns the values of a header field of the request.
   *
   * @param name the name, in any case
   * @return the values in the order they were sent, none if the field is not there
   */
  public List<String> requestHeader(String name) {
    return requestHeaders.getOrDefault(name, List.of());
  }

  /**
   * Returns the values of a header field of the response.
   *
   * @param name the name, in any case
   * @return the values in the order they were sent, none if the field is not there
   */
  public List<String> responseHeader(String name) {
    return responseHeaders.getOrDefault(name, List.of());
  }

  /** Returns method, path and status; everything else may be secret. */
  @Override
  public String toString() {
    return method + " " + uri.getRawPath() + " -> " + status;
  }

  QueryParameters query() {
    return QueryParameters.of(uri);
  }

  boolean succeeded() {
    return status >= 200 && status < 300;
  }

  List<String> requestCookieNames() {
    List<String> names = new ArrayList<>();
    for (String line : requestHeader("Cookie")) {
      for (String pair : line.split(";", -1)) {
        int equals = pair.indexOf('=');
        names.add((equals < 0 ? pair : pair.substring(0, equals)).strip());
      }
    }
    return names;
  }

  private static Map<String, List<String>> caseless(Map<String, List<String>> headers) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> copy.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values));
    copy.replaceAll((name, values) -> List.copyOf(values));
    return Collections.unmodifiableMap(copy);
  }
}
