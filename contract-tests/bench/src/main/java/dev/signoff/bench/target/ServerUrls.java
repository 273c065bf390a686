package dev.signoff.bench.target;

import java.net.URI;

/**
 * URLs of a server.
 *
 * @param http URL over plain HTTP
 * @param https URL over HTTPS
 */
public record ServerUrls(URI http, URI https) {
  static ServerUrls onLoopback(int httpPort, int httpsPort) {
    return new ServerUrls(
        URI.create("http://127.0.0.1:" + httpPort), URI.create("https://127.0.0.1:" + httpsPort));
  }
}
