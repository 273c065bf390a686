package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;

import dev.signoff.conformance.http.NameValue;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Conforming variants of rested, which differ from the reference server where the vendor leaves it
 * open.
 */
final class RestedConformingVariants {
  private RestedConformingVariants() {}

  static List<Mutant> all() {
    return Stream.of(
            refusals(),
            records(),
            RestedCookieConformingVariants.all(),
            CookieHeaderVariants.of("rested"),
            messages())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Mutant> refusals() {
    return List.of(
        badToken("returns 401 for a bad token", it -> it.withStatus(401)),
        badToken("returns 404 for a bad token", it -> it.withStatus(404)),
        badToken("returns 422 for a bad token", it -> it.withStatus(422)),
        badToken("returns 500 for a bad token", it -> it.withStatus(500)),
        badToken(
            "sends a bad token to a page",
            it -> it.withStatus(302).and("Location", "/login").withBody("")),
        badToken(
            "deletes the cookie of a bad token",
            it -> it.and("Set-Cookie", RestedCookieConformingVariants.deletion())),
        mutant(
            "OPEN",
            "returns null for a bad token",
            (request, origin) -> nobody(request, origin, "null")),
        mutant(
            "OPEN",
            "returns an empty record for a bad token",
            (request, origin) -> nobody(request, origin, "{}")),
        mutant(
            "OPEN",
            "returns a guest for a bad token",
            (request, origin) -> nobody(request, origin, "{\"username\":\"guest\"}")),
        refused(
            "refuses with a page",
            it -> it.with("Content-Type", "text/html").withBody("<h1>No</h1>")),
        refused("refuses without a body", it -> it.without("Content-Type").withBody("")),
        refused("refuses in another language", it -> it.withBody("{\"message\":\"Nö\"}")),
        refused("refuses with further fields", it -> it.withBody("{\"success\":false}")),
        mutant(
            "OPEN",
            "deletes the cookie at a wrong password",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.logsIn(request) && !response.succeeded()
                  ? response.and("Set-Cookie", RestedCookieConformingVariants.deletion())
                  : response;
            }),
        mutant(
            "OPEN",
            "refuses other methods with 405 and posts without a flag with 200",
            (request, origin) ->
                request.method().matches("PUT|DELETE")
                    ? ProxyResponse.of(405)
                    : request.method().equals("POST")
                            && !RestedProxy.logsIn(request)
                            && !RestedProxy.logsOut(request)
                        ? ProxyResponse.json(200, "{\"message\":\"nothing done\"}")
                        : origin.send(request)),
        checksLogoutsOnly("rested-origin"),
        checksLogoutsOnly("rested-listed"),
        everywhere("rested-origin", "refuses with a page at every origin", it -> html(it)),
        everywhere("rested-listed", "refuses with a page without an origin", it -> html(it)));
  }

  private static List<Mutant> records() {
    return List.of(
        record("returns further fields", "^\\{", "{\"roles\":[\"user\"],\"profile\":{\"age\":5},"),
        record("returns the id as a number", "\"uniqueId\":\"[^\"]*\"", "\"uniqueId\":17"),
        record("returns no e-mail address", ",\"email\":\"[^\"]*\"", ""),
        record("returns no user name", "\"username\":\"[^\"]*\",", ""),
        record("wraps the record", "(?s)^.*username.*$", "{\"profile\":$0}"),
        mutant(
            "OPEN",
            "names no type of a record",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return response.status() == 200 ? response.without("Content-Type") : response;
            }),
        record("writes JSON with white space", "[{,]", "$0\n  "),
        record("writes letters as escapes", "\"username\":\"", "\"\\\\u0075sername\":\""),
        record("returns a success message", "}$", ",\"success\":true,\"error\":null}"),
        mutant(
            "OPEN",
            "names a charset",
            (request, origin) ->
                origin.send(request).each("Content-Type", it -> it + "; Charset=\"UTF-8\"")),
        mutant(
            "OPEN",
            "returns the token in the record of a login",
            RestedProxy.login(
                it ->
                    it.withBody(
                        it.body()
                            .replace(
                                "{",
                                "{\"token\":\"" + RestedProxy.handedOut(it).orElse("") + "\",")))));
  }

  private static Mutant checksLogoutsOnly(String api) {
    return mutant(
        api,
        "OPEN",
        "looks at the origin of a logout only",
        (request, origin) ->
            origin.send(
                RestedProxy.logsOut(request)
                    ? request
                    : request.with("Origin", DemoTargets.ALLOWED)));
  }

  private static List<Mutant> messages() {
    return List.of(
        mutant(
            "OPEN",
            "writes header names in small letters",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return new ProxyResponse(
                  response.status(),
                  response.headers().stream()
                      .map(it -> new NameValue(it.name().toLowerCase(Locale.ROOT), it.value()))
                      .toList(),
                  response.body());
            }),
        mutant(
            "OPEN",
            "adds headers",
            (request, origin) ->
                origin
                    .send(request)
                    .and("Access-Control-Allow-Origin", "*")
                    .and("Server", "other/1")
                    .and("Cache-Control", "no-store")),
        mutant(
            "OPEN",
            "names a type of the body that there is not",
            RestedProxy.logout(it -> it.with("Content-Type", "application/json"))),
        mutant(
            "OPEN",
            "sends Content-Length: 0 without a body",
            RestedProxy.logout(it -> it.and("X", "0"))));
  }

  private static Mutant badToken(String name, UnaryOperator<ProxyResponse> change) {
    return mutant(
        "OPEN",
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return isRefusedToken(response) ? change.apply(response) : response;
        });
  }

  private static boolean isRefusedToken(ProxyResponse response) {
    return response.status() == 403 && response.body().contains("access token");
  }

  private static ProxyResponse nobody(ProxyRequest request, Mutant.Origin origin, String body) {
    ProxyResponse response = origin.send(request);
    return RestedProxy.asks(request) && isRefusedToken(response)
        ? ProxyResponse.json(200, body)
        : response;
  }

  private static Mutant refused(String name, UnaryOperator<ProxyResponse> change) {
    return everywhere("rested", name, change);
  }

  private static Mutant everywhere(String api, String name, UnaryOperator<ProxyResponse> change) {
    return mutant(
        api,
        "OPEN",
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return response.succeeded() ? response : change.apply(response);
        });
  }

  private static ProxyResponse html(ProxyResponse response) {
    return response.with("Content-Type", "text/html").withBody("<h1>No</h1>");
  }

  private static Mutant record(String name, String pattern, String with) {
    return mutant(
        "OPEN",
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return response.status() == 200
              ? response.withBody(response.body().replaceAll(pattern, with))
              : response;
        });
  }
}
