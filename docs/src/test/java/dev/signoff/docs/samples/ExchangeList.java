package dev.signoff.docs.samples;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Transport;
import java.util.List;

/** Exchanges of a client as text: {@code GET 200}. */
final class ExchangeList {
  private ExchangeList() {}

  static ClientOptions recorded(ClientOptions options, List<String> sent) {
    return options.withInterceptor(
        (request, next) ->
            next.send(request)
                .whenComplete((answer, failure) -> sent.add(line(request.method(), answer))));
  }

  private static String line(String method, Transport.TransportResponse answer) {
    return method + " " + (answer == null ? "nothing" : answer.status());
  }
}
