package dev.signoff.pact;

import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.HttpsTestTarget;
import dev.signoff.spec.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Server to verify, with a record of Pact's requests and its responses. */
final class RecordingTestTarget extends HttpsTestTarget {
  private final List<Exchange> seen = new ArrayList<>();

  RecordingTestTarget(URI server) {
    super(server.getHost(), server.getPort(), "/", true); // a certificate that signs itself
  }

  List<Exchange> seen() {
    return seen;
  }

  @Override
  public ProviderResponse executeInteraction(Object client, Object message) {
    ClassicHttpRequest request = (ClassicHttpRequest) message;
    ProviderResponse response = super.executeInteraction(client, message);
    OptionalBody body = response.getBody();
    seen.add(
        new Exchange(
            request.getMethod(),
            uri(request),
            headers(request),
            body(request),
            response.getStatusCode(),
            response.getHeaders(),
            body == null || !body.isPresent() ? "" : body.valueAsString()));
    return response;
  }

  private static URI uri(ClassicHttpRequest request) {
    try {
      return request.getUri();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, List<String>> headers(ClassicHttpRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : request.getHeaders()) {
      headers.computeIfAbsent(header.getName(), it -> new ArrayList<>()).add(header.getValue());
    }
    return headers;
  }

  private static String body(ClassicHttpRequest request) {
    try {
      return request.getEntity() == null ? "" : EntityUtils.toString(request.getEntity());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
