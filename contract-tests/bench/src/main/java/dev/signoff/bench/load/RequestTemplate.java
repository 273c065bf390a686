package dev.signoff.bench.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/**
 * Request template with a placeholder for the token.
 *
 * @param method the method
 * @param path path and query
 * @param headers the headers, one of them with {@value #GAP} in its value
 */
public record RequestTemplate(String method, String path, Map<String, String> headers) {
  static final String GAP = "{token}";

  /** Returns the bytes of the request as text. */
  String text(URI server) {
    StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    text.append("Host: ").append(server.getAuthority()).append("\r\n");
    headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    if (method.equals("POST")) {
      text.append("Content-Length: 0\r\n");
    }
    return text.append("\r\n").toString();
  }

  /**
   * Returns the request for an HTTP client.
   *
   * @param server URL of the server
   * @param token token for the placeholder
   * @return the request
   */
  public HttpRequest to(URI server, String token) {
    var request =
        HttpRequest.newBuilder(server.resolve(path))
            .method(method, method.equals("POST") ? BodyPublishers.ofByteArray(new byte[0]) : NONE);
    headers.forEach((name, value) -> request.header(name, value.replace(GAP, token)));
    return request.build();
  }

  private static final HttpRequest.BodyPublisher NONE = BodyPublishers.noBody();
}
