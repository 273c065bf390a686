package dev.signoff.docs.samples;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Transport;
import java.util.List;

/** Interceptor that records exchanges as text: {@code GET 200}. */
final class ExchangeList {
  private ExchangeList() {}

  static ClientOptions recorded(ClientOptions options, List<String> sent) {
    return options.withInterceptor(
        (request, next) ->
            next.send(request)
                .whenComplete((response, failure) -> sent.add(line(request.method(), response))));
  }

  private static String line(String method, Transport.TransportResponse response) {
    return method + " " + (response == null ? "nothing" : response.status());
  }
}
