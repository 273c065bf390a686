package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;

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
        badToken("answers 401 to a bad token", it -> it.withStatus(401)),
        badToken("answers 404 to a bad token", it -> it.withStatus(404)),
        badToken("answers 422 to a bad token", it -> it.withStatus(422)),
        badToken("answers 500 to a bad token", it -> it.withStatus(500)),
        badToken(
            "sends a bad token to a page",
            it -> it.withStatus(302).and("Location", "/login").withBody("")),
        badToken(
            "deletes the cookie of a bad token",
            it -> it.and("Set-Cookie", RestedCookieConformingVariants.deletion())),
        fault(
            "OPEN", "tells null to a bad token", (asked, origin) -> nobody(asked, origin, "null")),
        fault(
            "OPEN",
            "tells an empty record to a bad token",
            (asked, origin) -> nobody(asked, origin, "{}")),
        fault(
            "OPEN",
            "tells a guest to a bad token",
            (asked, origin) -> nobody(asked, origin, "{\"username\":\"guest\"}")),
        refused(
            "refuses with a page",
            it -> it.with("Content-Type", "text/html").withBody("<h1>No</h1>")),
        refused("refuses without a body", it -> it.without("Content-Type").withBody("")),
        refused("refuses in another language", it -> it.withBody("{\"message\":\"Nö\"}")),
        refused("refuses with further fields", it -> it.withBody("{\"success\":false}")),
        fault(
            "OPEN",
            "deletes the cookie at a wrong password",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.logsIn(asked) && !answer.succeeded()
                  ? answer.and("Set-Cookie", RestedCookieConformingVariants.deletion())
                  : answer;
            }),
        fault(
            "OPEN",
            "refuses other methods with 405 and posts without a flag with 200",
            (asked, origin) ->
                asked.method().matches("PUT|DELETE")
                    ? ProxyResponse.of(405)
                    : asked.method().equals("POST")
                            && !RestedProxy.logsIn(asked)
                            && !RestedProxy.logsOut(asked)
                        ? ProxyResponse.json(200, "{\"message\":\"nothing done\"}")
                        : origin.send(asked)),
        judgesLogoutsAlone("rested-origin"),
        judgesLogoutsAlone("rested-listed"),
        everywhere("rested-origin", "refuses with a page at every origin", it -> html(it)),
        everywhere("rested-listed", "refuses with a page without an origin", it -> html(it)));
  }

  private static List<Mutant> records() {
    return List.of(
        record("tells further fields", "^\\{", "{\"roles\":[\"user\"],\"profile\":{\"age\":5},"),
        record("tells the id as a number", "\"uniqueId\":\"[^\"]*\"", "\"uniqueId\":17"),
        record("tells no e-mail address", ",\"email\":\"[^\"]*\"", ""),
        record("tells no user name", "\"username\":\"[^\"]*\",", ""),
        record("wraps the record", "(?s)^.*username.*$", "{\"profile\":$0}"),
        fault(
            "OPEN",
            "names no type of a record",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return answer.status() == 200 ? answer.without("Content-Type") : answer;
            }),
        record("writes JSON with white space", "[{,]", "$0\n  "),
        record("writes letters as escapes", "\"username\":\"", "\"\\\\u0075sername\":\""),
        record("tells that it succeeded", "}$", ",\"success\":true,\"error\":null}"),
        fault(
            "OPEN",
            "names a charset",
            (asked, origin) ->
                origin.send(asked).each("Content-Type", it -> it + "; Charset=\"UTF-8\"")),
        fault(
            "OPEN",
            "tells the token in the record of a login",
            RestedProxy.login(
                it ->
                    it.withBody(
                        it.body()
                            .replace(
                                "{",
                                "{\"token\":\"" + RestedProxy.handedOut(it).orElse("") + "\",")))));
  }

  private static Mutant judgesLogoutsAlone(String api) {
    return fault(
        api,
        "OPEN",
        "looks at the origin of a logout alone",
        (asked, origin) ->
            origin.send(
                RestedProxy.logsOut(asked) ? asked : asked.with("Origin", DemoTargets.ALLOWED)));
  }

  private static List<Mutant> messages() {
    return List.of(
        fault(
            "OPEN",
            "writes header names in small letters",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return new ProxyResponse(
                  answer.status(),
                  answer.headers().stream()
                      .map(it -> new NameValue(it.name().toLowerCase(Locale.ROOT), it.value()))
                      .toList(),
                  answer.body());
            }),
        fault(
            "OPEN",
            "adds headers",
            (asked, origin) ->
                origin
                    .send(asked)
                    .and("Access-Control-Allow-Origin", "*")
                    .and("Server", "other/1")
                    .and("Cache-Control", "no-store")),
        fault(
            "OPEN",
            "names a type of the body that there is not",
            RestedProxy.logout(it -> it.with("Content-Type", "application/json"))),
        fault(
            "OPEN", "says that nothing has length 0", RestedProxy.logout(it -> it.and("X", "0"))));
  }

  private static Mutant badToken(String name, UnaryOperator<ProxyResponse> change) {
    return fault(
        "OPEN",
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return isRefusedToken(answer) ? change.apply(answer) : answer;
        });
  }

  private static boolean isRefusedToken(ProxyResponse answer) {
    return answer.status() == 403 && answer.body().contains("access token");
  }

  private static ProxyResponse nobody(ProxyRequest asked, Mutant.Origin origin, String body) {
    ProxyResponse answer = origin.send(asked);
    return RestedProxy.asks(asked) && isRefusedToken(answer)
        ? ProxyResponse.json(200, body)
        : answer;
  }

  private static Mutant refused(String name, UnaryOperator<ProxyResponse> change) {
    return everywhere("rested", name, change);
  }

  private static Mutant everywhere(String api, String name, UnaryOperator<ProxyResponse> change) {
    return fault(
        api,
        "OPEN",
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return answer.succeeded() ? answer : change.apply(answer);
        });
  }

  private static ProxyResponse html(ProxyResponse answer) {
    return answer.with("Content-Type", "text/html").withBody("<h1>No</h1>");
  }

  private static Mutant record(String name, String pattern, String with) {
    return fault(
        "OPEN",
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return answer.status() == 200
              ? answer.withBody(answer.body().replaceAll(pattern, with))
              : answer;
        });
  }
}
