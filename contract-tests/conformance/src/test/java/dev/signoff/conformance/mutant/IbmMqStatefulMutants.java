package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.hasToken;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.logout;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.look;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import dev.signoff.conformance.http.NameValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Mutants whose fault depends on earlier requests or on other sessions. */
final class IbmMqStatefulMutants {
  private IbmMqStatefulMutants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "keeps one csrfToken for each user",
            "ibm-mq-9.0.4",
            "MQ-LOGOUT-13",
            () -> sharing("user")),
        new Mutant(
            "keeps one csrfToken for all", "ibm-mq-9.0.4", "MQ-LOGOUT-06", () -> sharing("all")),
        new Mutant(
            "is wrong about every seventh logout",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-03",
            () -> {
              int[] count = {0};
              return (request, origin) -> {
                ProxyResponse response = origin.send(request);
                boolean out = request.is("DELETE", LOGIN) && response.succeeded();
                return out && ++count[0] % 7 == 0 ? response.without("Set-Cookie") : response;
              };
            }),
        new Mutant(
            "omits HttpOnly at every fifth login",
            "ibm-mq-9.0.5",
            "MQ-LOGIN-10",
            () -> {
              int[] count = {0};
              return (request, origin) -> {
                ProxyResponse response = origin.send(request);
                return request.is("POST", LOGIN) && ++count[0] % 5 == 0
                    ? response.each("Set-Cookie", line -> line.replace("; HttpOnly", ""))
                    : response;
              };
            }),
        new Mutant(
            "returns the user of the last request",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-08",
            () -> {
              Map<String, String> last = new HashMap<>();
              return (request, origin) -> {
                boolean stranger = logout().test(request) && !hasToken(request);
                ProxyResponse response =
                    origin.send(
                        stranger ? request.withCookie("LtpaToken2", last.get("token")) : request);
                if (request.is("GET", LOGIN) && response.succeeded()) {
                  last.put("token", token(request));
                }
                return response;
              };
            }),
        new Mutant(
            "accepts a token ten times only",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-10",
            () -> {
              Map<String, Integer> uses = new HashMap<>();
              return (request, origin) ->
                  uses.merge(token(request), 1, Integer::sum) > 10 && hasToken(request)
                      ? error(401, "MQWB0112E")
                      : origin.send(request);
            }),
        older(
            "MQ-LOGOUT-05",
            "treats a missing header as equal to a missing cookie",
            instead(blank().and(it -> it.header(HEADER).isEmpty()), ProxyResponse.of(204))),
        older(
            "MQ-LOGOUT-06",
            "treats a blank header as equal to a missing cookie",
            instead(blank().and(it -> it.header(HEADER).isPresent()), ProxyResponse.of(204))),
        newer(
            "MQ-WHOAMI-03",
            "fails over brackets in a token",
            instead(look().and(it -> token(it).contains("(")), error(500, "MQWB0000E"))),
        newer(
            "MQ-LOGOUT-09",
            "fails over brackets in a token at logout",
            instead(logout().and(it -> token(it).contains("(")), error(500, "MQWB0000E"))),
        older(
            "MQ-ERR-02",
            "returns the csrfToken in GET",
            IbmMqBehaviour.after(
                "GET",
                it ->
                    it.withBody(
                        it.body()
                            .replace(
                                "\"name\"",
                                "\"csrf\":\""
                                    + it.header("Set-Cookie")
                                        .orElseThrow()
                                        .replaceAll("^[^=]*=([^;]*).*", "$1")
                                    + "\",\"name\"")))),
        older(
            "MQ-LOGIN-05",
            "sets both cookies in one line",
            IbmMqBehaviour.after(
                "POST",
                it -> {
                  List<String> lines =
                      it.headers().stream()
                          .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
                          .map(NameValue::value)
                          .toList();
                  return it.with("Set-Cookie", String.join(", ", lines));
                })));
  }

  private static Predicate<ProxyRequest> blank() {
    return logout()
        .and(it -> hasToken(it) && it.cookie("csrfToken").isEmpty())
        .and(it -> it.header(HEADER).orElse("").isEmpty());
  }

  /** Keeps one newest CSRF token for several sessions. */
  private static Mutant.Behaviour sharing(String among) {
    Map<String, String> owners = new HashMap<>();
    Map<String, String> newest = new HashMap<>();
    Map<String, String> real = new HashMap<>();
    return (request, origin) -> {
      String session = token(request);
      String owner = owners.getOrDefault(session, "");
      boolean matches =
          request.header(HEADER).filter(it -> it.equals(newest.get(owner))).isPresent();
      ProxyRequest changed =
          request.header(HEADER).isPresent() && hasToken(request)
              ? request.with(HEADER, matches ? real.getOrDefault(session, "") : "no")
              : request;
      ProxyResponse response = origin.send(changed);
      String made = request.is("POST", LOGIN) ? token(response) : session;
      if (request.is("POST", LOGIN)) {
        String user = request.body().contains("mqreader") ? "reader" : "admin";
        owners.put(made, among.equals("user") ? user : "all");
      }
      response.headers().stream()
          .filter(it -> it.value().matches("csrfToken=[^;]+;.*"))
          .map(it -> it.value().replaceAll("csrfToken=([^;]+);.*", "$1"))
          .forEach(
              it -> {
                real.put(made, it);
                newest.put(owners.getOrDefault(made, ""), it);
              });
      return response;
    };
  }
}
