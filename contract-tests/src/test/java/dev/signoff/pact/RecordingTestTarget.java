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

/** A server to verify, with a look at what Pact asks it and what it answers. */
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
    ProviderResponse answer = super.executeInteraction(client, message);
    OptionalBody body = answer.getBody();
    seen.add(
        new Exchange(
            request.getMethod(),
            uri(request),
            headers(request),
            body(request),
            answer.getStatusCode(),
            answer.getHeaders(),
            body == null || !body.isPresent() ? "" : body.valueAsString()));
    return answer;
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
