package dev.signoff.wiremock.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Variants of wire faults. Each body contains all secrets, because the SDK must repeat none of
 * them.
 */
final class FaultVariants {
  private FaultVariants() {}

  static WireFault.FaultVariant server(Function<WireFaultServer, URI> elsewhere) {
    return (wire, vendor, step) -> elsewhere.apply(wire);
  }

  static WireFault.FaultVariant response(ResponseDefinitionBuilder response) {
    return (wire, vendor, step) -> wire.stub(vendor, step, response);
  }

  static WireFault.FaultVariant wireMockFault(com.github.tomakehurst.wiremock.http.Fault fault) {
    return response(aResponse().withFault(fault));
  }

  static WireFault.FaultVariant body(String contentType, String form) {
    return (wire, vendor, step) ->
        wire.stub(
            vendor,
            step,
            aResponse()
                .withHeader("Content-Type", contentType)
                .withBody(form.formatted(vendor.secrets())));
  }

  static WireFault.FaultVariant retryAfter(int status, String value) {
    return response(aResponse().withStatus(status).withHeader("Retry-After", value));
  }

  /** Returns variants for each redirect status. */
  static List<WireFault.FaultVariant> redirects(Function<WireFaultServer, URI> elsewhere) {
    return Stream.of(301, 302, 303, 307, 308)
        .map(
            status ->
                (WireFault.FaultVariant)
                    (wire, vendor, step) -> redirect(status, elsewhere, wire, vendor, step))
        .toList();
  }

  private static URI redirect(
      int status,
      Function<WireFaultServer, URI> elsewhere,
      WireFaultServer wire,
      FaultVendor vendor,
      ClientStep step) {
    String location = elsewhere.apply(wire) + "/elsewhere?token=" + vendor.secrets().get(0);
    return wire.stub(vendor, step, aResponse().withStatus(status).withHeader("Location", location));
  }
}
