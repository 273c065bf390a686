package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Mutants of rested that treat a correct login wrongly. */
final class RestedLoginMutants {
  private static final String IN = "RESTED-LOGIN-01";
  private static final String HEADER = "RESTED-LOGIN-02";
  private static final String DATA = "RESTED-LOGIN-04";

  private RestedLoginMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant(IN, "returns 201", RestedProxy.login(it -> it.withStatus(201))),
        mutant(IN, "returns 204", RestedProxy.login(it -> it.withStatus(204).withBody(""))),
        mutant(IN, "returns no user", RestedProxy.login(it -> it.withBody("{}"))),
        mutant(
            IN,
            "returns a confirmation",
            RestedProxy.login(it -> it.withBody("{\"message\":\"ok\"}"))),
        mutant(IN, "returns a page", RestedProxy.login(it -> it.with("Content-Type", "text/html"))),
        mutant(IN, "returns another user", RestedProxy.login(it -> it.withBody(record("other")))),
        mutant(
            IN,
            "returns one user for every token",
            RestedProxy.login(it -> it.withBody(record("username")))),
        cookie("leaves Secure out", line -> line.replace("; Secure", "")),
        cookie("leaves HttpOnly out", line -> line.replace("; HttpOnly", "")),
        cookie("gives the cookie another name", line -> line.replace("__Secure-", "")),
        cookie("writes the cookie's name in capitals", line -> line.replace("rested", "RESTED")),
        cookie("sets an empty cookie", line -> line.replaceFirst("=[^;]*", "=")),
        cookie("sets a cookie that is over", line -> line + "; Max-Age=0"),
        cookie(
            "sets a cookie of the past", line -> line + "; Expires=Thu, 01 Jan 2015 00:00:00 GMT"),
        cookie("sets a cookie for another path", line -> line.replace("Path=/", "Path=/admin")),
        cookie("sets another token than it keeps", line -> line.replaceFirst("=..", "=zz")),
        mutant(IN, "sets no cookie", RestedProxy.login(it -> it.without("Set-Cookie"))),
        mutant(
            IN,
            "deletes the cookie in the next line",
            RestedProxy.login(
                it ->
                    it.header("Set-Cookie").isEmpty()
                        ? it
                        : it.and("Set-Cookie", RestedProxy.COOKIE + "=; Path=/; Max-Age=0"))),
        refusing(IN, "accepts only user names", it -> it.body().contains("\"email\"")),
        refusing(IN, "accepts only e-mail addresses", it -> it.body().contains("\"username\":")),
        refusing(
            IN,
            "requires a charset",
            it -> !it.header("Content-Type").orElse("").contains("charset")),
        remembering(IN, "accepts a token only from the second request", RestedLoginMutants::late),
        mutant(HEADER, "omits the header", RestedProxy.login(it -> it.without("Authorization"))),
        mutant(
            HEADER,
            "sends an empty header",
            RestedProxy.login(it -> it.each("Authorization", token -> ""))),
        mutant(
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
        mutant(
            HEADER,
            "sets the token in a cookie of another name",
            RestedProxy.login(
                it ->
                    it.header("Authorization")
                        .map(token -> it.and("Set-Cookie", "at=" + token))
                        .orElse(it))),
        mutant(
            HEADER,
            "sends a scheme that it does not take back",
            RestedProxy.login(it -> it.each("Authorization", token -> "Bearer " + token))),
        mutant(
            HEADER,
            "ignores the flag",
            (request, origin) -> origin.send(without(request, "noATCookie=true"))),
        mutant(
            HEADER,
            "treats noATCookie=false as true",
            (request, origin) ->
                origin.send(
                    request.withQuery(request.query().replace("Cookie=false", "Cookie=true")))),
        mutant(
            HEADER,
            "sends the token in another header",
            RestedProxy.login(
                it ->
                    it.header("Authorization")
                        .map(token -> it.without("Authorization").and("X-Access-Token", token))
                        .orElse(it))),
        mutant(
            DATA,
            "ignores dataOnly",
            (request, origin) -> origin.send(without(request, "dataOnly=true"))),
        mutant(
            DATA,
            "ignores dataOnly beside noATCookie",
            (request, origin) ->
                origin.send(
                    request.query().contains("noATCookie")
                        ? without(request, "dataOnly=true")
                        : request)),
        dataOnly(
            "makes the id null", it -> it.withBody(it.body().replace("{", "{\"uniqueId\":null,"))),
        dataOnly("returns nothing", it -> it.withBody("{}")),
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

  private static ProxyRequest without(ProxyRequest request, String flag) {
    return request.withQuery(request.query().replace("&" + flag, ""));
  }

  private static Mutant cookie(String name, java.util.function.UnaryOperator<String> change) {
    return mutant(IN, name, RestedProxy.login(it -> it.each("Set-Cookie", change)));
  }

  private static Mutant dataOnly(
      String name, java.util.function.UnaryOperator<ProxyResponse> change) {
    return mutant(
        DATA,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return request.query().contains("dataOnly=true") ? change.apply(response) : response;
        });
  }

  private static Mutant refusing(String id, String name, Predicate<ProxyRequest> which) {
    return mutant(
        id,
        name,
        (request, origin) ->
            RestedProxy.logsIn(request) && which.test(request)
                ? ProxyResponse.of(400)
                : origin.send(request));
  }

  private static Mutant.Behaviour late() {
    Set<String> used = new HashSet<>();
    return (request, origin) ->
        !RestedProxy.logsIn(request)
                && !RestedProxy.token(request).isEmpty()
                && used.add(RestedProxy.token(request))
            ? RestedProxy.forbidden()
            : origin.send(request);
  }
}
