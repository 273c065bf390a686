package dev.signoff.bench.target;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;

/** Target server: WireMock with the stub of one logout. */
final class WireMockTarget implements TargetServer {
  private final WireMockServer server;

  WireMockTarget(boolean journal) {
    var options = options().bindAddress("127.0.0.1").dynamicPort().dynamicHttpsPort();
    server = new WireMockServer(journal ? options : options.disableRequestJournal());
    server.start();
    server.stubFor(
        delete("/ibmmq/rest/v1/login")
            .withHeader("ibm-mq-rest-csrf-token", matching(".*"))
            .withCookie("LtpaToken2", matching(".+"))
            .willReturn(noContent()));
  }

  @Override
  public ServerUrls address() {
    return ServerUrls.onLoopback(server.port(), server.httpsPort());
  }

  @Override
  public String open(String vendor) {
    return DummyTokens.next();
  }

  @Override
  public void close() {
    server.stop();
  }
}
