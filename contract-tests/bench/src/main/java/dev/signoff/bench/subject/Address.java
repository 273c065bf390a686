package dev.signoff.bench.subject;

import java.net.URI;

/**
 * Where a server listens.
 *
 * @param http over plain HTTP
 * @param https over HTTPS
 */
public record Address(URI http, URI https) {
  static Address onLoopback(int httpPort, int httpsPort) {
    return new Address(
        URI.create("http://127.0.0.1:" + httpPort), URI.create("https://127.0.0.1:" + httpsPort));
  }
}
