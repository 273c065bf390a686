package dev.signoff.wiremock.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How faults come about. Wherever a body can be, it tells all secrets: none may be repeated. */
final class Ways {
  private Ways() {}

  static Fault.Way server(Function<Wire, URI> elsewhere) {
    return (wire, vendor, step) -> elsewhere.apply(wire);
  }

  static Fault.Way answer(ResponseDefinitionBuilder answer) {
    return (wire, vendor, step) -> wire.stub(vendor, step, answer);
  }

  static Fault.Way wireMockFault(com.github.tomakehurst.wiremock.http.Fault fault) {
    return answer(aResponse().withFault(fault));
  }

  static Fault.Way body(String contentType, String form) {
    return (wire, vendor, step) ->
        wire.stub(
            vendor,
            step,
            aResponse()
                .withHeader("Content-Type", contentType)
                .withBody(form.formatted(vendor.secrets())));
  }

  static Fault.Way retryAfter(int status, String value) {
    return answer(aResponse().withStatus(status).withHeader("Retry-After", value));
  }

  /** With each status that tells a client to go elsewhere. */
  static List<Fault.Way> redirects(Function<Wire, URI> elsewhere) {
    return Stream.of(301, 302, 303, 307, 308)
        .map(
            status ->
                (Fault.Way) (wire, vendor, step) -> redirect(status, elsewhere, wire, vendor, step))
        .toList();
  }

  private static URI redirect(
      int status, Function<Wire, URI> elsewhere, Wire wire, Vendor vendor, Step step) {
    String location = elsewhere.apply(wire) + "/elsewhere?token=" + vendor.secrets().get(0);
    return wire.stub(vendor, step, aResponse().withStatus(status).withHeader("Location", location));
  }
}
