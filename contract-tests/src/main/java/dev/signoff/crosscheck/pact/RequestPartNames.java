package dev.signoff.crosscheck.pact;

import dev.signoff.spec.Exchange;
import java.util.List;
import java.util.stream.Stream;

/** Names of the cookies and query parameters of a request, in the order they are sent. */
public final class RequestPartNames {
  private RequestPartNames() {}

  /**
   * Returns the names of the cookies.
   *
   * @param exchange the exchange
   * @return their names
   */
  public static List<String> cookies(Exchange exchange) {
    return exchange.requestHeader("Cookie").stream()
        .flatMap(line -> Stream.of(line.split(";", -1)))
        .map(RequestPartNames::name)
        .toList();
  }

  /**
   * Returns the names of the query parameters.
   *
   * @param exchange the exchange
   * @return their names, as they are in the URI
   */
  public static List<String> parameters(Exchange exchange) {
    String query = exchange.uri().getRawQuery();
    return Stream.of(query == null ? new String[0] : query.split("&", -1))
        .map(RequestPartNames::name)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String name(String pair) {
    return pair.split("=", 2)[0].strip();
  }
}
