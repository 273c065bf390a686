package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Ways of getting a right login to rested wrong. */
final class RestedLoginMutants {
  private static final String IN = "RESTED-LOGIN-01";
  private static final String HEADER = "RESTED-LOGIN-02";
  private static final String DATA = "RESTED-LOGIN-04";

  private RestedLoginMutants() {}

  static List<Mutant> all() {
    return List.of(
        fault(IN, "answers 201", RestedProxy.login(it -> it.withStatus(201))),
        fault(IN, "answers 204", RestedProxy.login(it -> it.withStatus(204).withBody(""))),
        fault(IN, "tells no user", RestedProxy.login(it -> it.withBody("{}"))),
        fault(
            IN,
            "tells that it is done",
            RestedProxy.login(it -> it.withBody("{\"message\":\"ok\"}"))),
        fault(IN, "tells a page", RestedProxy.login(it -> it.with("Content-Type", "text/html"))),
        fault(IN, "tells another user", RestedProxy.login(it -> it.withBody(record("other")))),
        fault(
            IN,
            "tells one user whoever it is",
            RestedProxy.login(it -> it.withBody(record("username")))),
        cookie("leaves Secure out", line -> line.replace("; Secure", "")),
        cookie("leaves HttpOnly out", line -> line.replace("; HttpOnly", "")),
        cookie("calls the cookie otherwise", line -> line.replace("__Secure-", "")),
        cookie("writes the cookie's name in capitals", line -> line.replace("rested", "RESTED")),
        cookie("sets an empty cookie", line -> line.replaceFirst("=[^;]*", "=")),
        cookie("sets a cookie that is over", line -> line + "; Max-Age=0"),
        cookie(
            "sets a cookie of the past", line -> line + "; Expires=Thu, 01 Jan 2015 00:00:00 GMT"),
        cookie("sets a cookie for another path", line -> line.replace("Path=/", "Path=/admin")),
        cookie("sets another token than it keeps", line -> line.replaceFirst("=..", "=zz")),
        fault(IN, "sets no cookie", RestedProxy.login(it -> it.without("Set-Cookie"))),
        fault(
            IN,
            "deletes the cookie in the next line",
            RestedProxy.login(
                it ->
                    it.header("Set-Cookie").isEmpty()
                        ? it
                        : it.and("Set-Cookie", RestedProxy.COOKIE + "=; Path=/; Max-Age=0"))),
        refusing(IN, "knows user names only", it -> it.body().contains("\"email\"")),
        refusing(IN, "knows e-mail addresses only", it -> it.body().contains("\"username\":")),
        refusing(
            IN, "wants a charset", it -> !it.header("Content-Type").orElse("").contains("charset")),
        remembering(IN, "knows a token a request later", RestedLoginMutants::late),
        fault(HEADER, "forgets the header", RestedProxy.login(it -> it.without("Authorization"))),
        fault(
            HEADER,
            "sends an empty header",
            RestedProxy.login(it -> it.each("Authorization", token -> ""))),
        fault(
            HEADER,
            "sets the cookie too",
            RestedProxy.login(
                it ->
                    it.header("Authorization")
                        .map(
                            token ->
                                it.and(
                                    "Set-Cookie",
                                    RestedProxy.COOKIE + "=" + token + "; Secure; HttpOnly"))
                        .orElse(it))),
        fault(
            HEADER,
            "sets the token in a cookie of another name",
            RestedProxy.login(
                it ->
                    it.header("Authorization")
                        .map(token -> it.and("Set-Cookie", "at=" + token))
                        .orElse(it))),
        fault(
            HEADER,
            "sends a scheme that it does not take back",
            RestedProxy.login(it -> it.each("Authorization", token -> "Bearer " + token))),
        fault(
            HEADER,
            "does not know the flag",
            (asked, origin) -> origin.send(without(asked, "noATCookie=true"))),
        fault(
            HEADER,
            "takes noATCookie=false for true",
            (asked, origin) ->
                origin.send(asked.withQuery(asked.query().replace("Cookie=false", "Cookie=true")))),
        fault(
            HEADER,
            "sends the token in another header",
            RestedProxy.login(
                it ->
                    it.header("Authorization")
                        .map(token -> it.without("Authorization").and("X-Access-Token", token))
                        .orElse(it))),
        fault(
            DATA,
            "does not know dataOnly",
            (asked, origin) -> origin.send(without(asked, "dataOnly=true"))),
        fault(
            DATA,
            "does not know dataOnly beside noATCookie",
            (asked, origin) ->
                origin.send(
                    asked.query().contains("noATCookie")
                        ? without(asked, "dataOnly=true")
                        : asked)),
        dataOnly(
            "makes the id null", it -> it.withBody(it.body().replace("{", "{\"uniqueId\":null,"))),
        dataOnly("tells nothing at all", it -> it.withBody("{}")),
        dataOnly("starts no session", it -> it.without("Set-Cookie").without("Authorization")),
        refusing(DATA, "refuses dataOnly", it -> it.query().contains("dataOnly")));
  }

  static String record(String user) {
    return "{\"uniqueId\":\"1\",\"username\":\""
        + user
        + "\",\"email\":\""
        + user
        + "@example.com\"}";
  }

  private static ProxyRequest without(ProxyRequest asked, String flag) {
    return asked.withQuery(asked.query().replace("&" + flag, ""));
  }

  private static Mutant cookie(String name, java.util.function.UnaryOperator<String> change) {
    return fault(IN, name, RestedProxy.login(it -> it.each("Set-Cookie", change)));
  }

  private static Mutant dataOnly(
      String name, java.util.function.UnaryOperator<ProxyResponse> change) {
    return fault(
        DATA,
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return asked.query().contains("dataOnly=true") ? change.apply(answer) : answer;
        });
  }

  private static Mutant refusing(String id, String name, Predicate<ProxyRequest> which) {
    return fault(
        id,
        name,
        (asked, origin) ->
            RestedProxy.logsIn(asked) && which.test(asked)
                ? ProxyResponse.of(400)
                : origin.send(asked));
  }

  private static Mutant.Behaviour late() {
    Set<String> used = new HashSet<>();
    return (asked, origin) ->
        !RestedProxy.logsIn(asked)
                && !RestedProxy.token(asked).isEmpty()
                && used.add(RestedProxy.token(asked))
            ? RestedProxy.forbidden()
            : origin.send(asked);
  }
}
