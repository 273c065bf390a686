package dev.signoff.wiremock.fault;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Timeouts;
import dev.signoff.sdk.Tls;
import dev.signoff.testkit.ReservedPort;
import dev.signoff.testkit.TestCertificate;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Three servers: one that misbehaves, one that must receive no request, and one with an untrusted
 * certificate.
 */
final class WireFaultServer implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Timeouts PATIENT =
      new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(60));

  private final ServerIdentity identity = new ServerIdentity(TestCertificate.ofLocalhost());
  private final Tls trust = identity.trust();
  private final WireMockServer server = identity.start();
  private final WireMockServer bystander = identity.start();
  private final WireMockServer untrusted =
      new ServerIdentity(TestCertificate.of("localhost")).start();
  private final ReservedPort unused = ReservedPort.reserve();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  /** Adds stubs that answer all three steps as the contract requires. */
  void heal(FaultVendor vendor) {
    server.resetMappings();
    for (ClientStep step : ClientStep.values()) {
      stub(vendor, step, vendor.response(step));
    }
  }

  URI stub(FaultVendor vendor, ClientStep step, ResponseDefinitionBuilder response) {
    server.stubFor(vendor.request(step).willReturn(response));
    return server();
  }

  URI resetAfterHeaders(FaultVendor vendor, ClientStep step) {
    server.stubFor(
        vendor
            .request(step)
            .withServeEventListener(ResetAfterHeadersTransformer.NAME, Parameters.empty())
            .willReturn(FaultVendor.json("{\"a\": \"b\"}").withChunkedDribbleDelay(2, 20)));
    return server();
  }

  /** Clears the recorded requests and pauses. */
  void forget() {
    List.of(server, bystander, untrusted).forEach(WireMockServer::resetRequests);
    pauses.clear();
  }

  /** Returns client options whose pauses take no time and are counted. */
  ClientOptions options() {
    return ClientOptions.standard()
        .withTls(trust)
        .withTimeouts(PATIENT)
        .withClock(Clock.fixed(NOW, ZoneOffset.UTC))
        .withRandom(() -> 0.5)
        .withSleeper(
            pause -> {
              pauses.add(pause);
              return CompletableFuture.completedFuture(null);
            });
  }

  /**
   * Returns client options with a short timeout for each attempt, for a server that is slow on
   * purpose.
   */
  ClientOptions impatient() {
    return options().withTimeouts(PATIENT.withAttempt(Duration.ofMillis(100)));
  }

  List<Duration> pauses() {
    return pauses;
  }

  List<LoggedRequest> received() {
    return server.findAll(RequestPatternBuilder.allRequests());
  }

  URI server() {
    return uri("https", "localhost", server.httpsPort());
  }

  URI serverWithoutTls() {
    return uri("https", "localhost", server.port());
  }

  URI untrusted() {
    return uri("https", "localhost", untrusted.httpsPort());
  }

  URI nobody() {
    return uri("https", "localhost", unused.number());
  }

  URI otherHost() {
    return uri("https", "127.0.0.1", bystander.httpsPort());
  }

  URI otherPort() {
    return uri("https", "localhost", bystander.httpsPort());
  }

  URI otherScheme() {
    return uri("http", "localhost", bystander.port());
  }

  /** Returns the requests that reached a wrong server. */
  List<LoggedRequest> overheard() {
    return List.of(bystander, untrusted).stream()
        .flatMap(other -> other.findAll(RequestPatternBuilder.allRequests()).stream())
        .toList();
  }

  @Override
  public void close() {
    server.stop();
    bystander.stop();
    untrusted.stop();
    unused.close();
  }

  private static URI uri(String scheme, String host, int port) {
    return URI.create(scheme + "://" + host + ":" + port);
  }
}
