package dev.signoff.spec;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Immutable builder of exchanges. */
record Exchanges(Exchange exchange) {

  static Exchanges request(String method, String uri) {
    return new Exchanges(
        new Exchange(
            method, URI.create("https://localhost:9443" + uri), Map.of(), null, 0, Map.of(), ""));
  }

  Exchanges sending(String header, String value) {
    return with(plus(exchange.requestHeaders(), header, value), exchange.responseHeaders());
  }

  Exchanges sendingBody(String mediaType, String body) {
    Exchange e = sending("Content-Type", mediaType).exchange;
    return new Exchanges(
        new Exchange(e.method(), e.uri(), e.requestHeaders(), body, 0, e.responseHeaders(), ""));
  }

  Exchanges sendingJson(String body) {
    return sendingBody("application/json", body);
  }

  Exchanges responses(int status) {
    return responses(status, "");
  }

  Exchanges answeredJson(int status, String body) {
    return responses(status, body).header("Content-Type", "application/json");
  }

  Exchanges responses(int status, String body) {
    Exchange e = exchange;
    return new Exchanges(
        new Exchange(
            e.method(),
            e.uri(),
            e.requestHeaders(),
            e.requestBody(),
            status,
            e.responseHeaders(),
            body));
  }

  Exchanges header(String header, String value) {
    return with(exchange.requestHeaders(), plus(exchange.responseHeaders(), header, value));
  }

  Exchanges without(String header) {
    Map<String, List<String>> request = new TreeMap<>(exchange.requestHeaders());
    request.remove(header);
    Map<String, List<String>> response = new TreeMap<>(exchange.responseHeaders());
    response.remove(header);
    return with(request, response);
  }

  private Exchanges with(
      Map<String, List<String>> requestHeaders, Map<String, List<String>> responseHeaders) {
    Exchange e = exchange;
    return new Exchanges(
        new Exchange(
            e.method(),
            e.uri(),
            requestHeaders,
            e.requestBody(),
            e.status(),
            responseHeaders,
            e.responseBody()));
  }

  private static Map<String, List<String>> plus(
      Map<String, List<String>> headers, String name, String value) {
    Map<String, List<String>> all = new TreeMap<>(headers);
    List<String> values = new ArrayList<>(all.getOrDefault(name, List.of()));
    values.add(value);
    all.put(name, values);
    return all;
  }
}
