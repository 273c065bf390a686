package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mutants of rested that fail under a rare condition only. */
final class RestedRareConditionMutants {
  private RestedRareConditionMutants() {}

  static List<Mutant> all() {
    return List.of(
        remembering(
            "RESTED-LOGOUT-09",
            "revives ended tokens at a login",
            RestedRareConditionMutants::revives),
        remembering("RESTED-LOGOUT-12", "has one token for each user", () -> oneToken(false)),
        remembering("RESTED-LOGOUT-09", "counts the logins of a token", () -> oneToken(true)),
        remembering(
            "RESTED-LOGOUT-13", "has tokens for one use", RestedRareConditionMutants::oneUse),
        remembering(
            "RESTED-LOGOUT-01",
            "logs out only sessions that it has seen",
            RestedRareConditionMutants::seen),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the other user's sessions with a header",
            () -> {
              IssuedTokens seen = new IssuedTokens();
              return (request, origin) -> {
                ProxyResponse response = seen.pass(request, origin);
                if (RestedProxy.logsOut(request) && response.succeeded()) {
                  seen.others("", it -> it.byHeader() && it.user().equals("other"))
                      .forEach(it -> seen.end(it, origin));
                }
                return response;
              };
            }),
        remembering(
            "RESTED-LOGOUT-10",
            "logs out the last user if there is no token",
            () -> {
              IssuedTokens seen = new IssuedTokens();
              return (request, origin) -> {
                ProxyResponse response = seen.pass(request, origin);
                boolean any = RestedProxy.logsOut(request) && RestedProxy.token(request).isEmpty();
                return any && response.status() == 403 ? ProxyResponse.of(204) : response;
              };
            }),
        mutant(
            "RESTED-LOGOUT-01",
            "returns 204 for a request without a length and does nothing",
            (request, origin) ->
                RestedProxy.logsOut(request) && request.header("Content-Length").isEmpty()
                    ? ProxyResponse.of(204)
                    : origin.send(request)),
        mutant(
            "RESTED-LOGOUT-02",
            "reads a body that there is not",
            (request, origin) ->
                RestedProxy.logsOut(request)
                        && request.header("Content-Type").isPresent()
                        && request.body().isEmpty()
                    ? ProxyResponse.json(400, "{\"message\":\"no JSON\"}")
                    : origin.send(request)),
        mutant(
            "RESTED-LOGIN-05",
            "returns the password in a header",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.logsIn(request) && !response.succeeded()
                  ? response.and("X-Debug", request.body())
                  : response;
            }),
        mutant(
            "RESTED-LOGIN-01",
            "leaves HttpOnly out at a login by e-mail",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return request.body().contains("\"email\"")
                  ? response.each("Set-Cookie", line -> line.replace("; HttpOnly", ""))
                  : response;
            }),
        mutant(
            "RESTED-LOGOUT-13",
            "logs out on PATCH",
            (request, origin) -> {
              if (request.method().equals("PATCH")) {
                RestedProxy.end(RestedProxy.token(request), origin);
              }
              return origin.send(request);
            }),
        mutant(
            "RESTED-LOGOUT-05",
            "compares only the first 28 letters of a key",
            (request, origin) ->
                origin.send(
                    request
                            .parameter("key")
                            .orElse("")
                            .startsWith(DemoTargets.OPEN_KEY.substring(0, 28))
                        ? RestedProxy.withKey(request, DemoTargets.OPEN_KEY)
                        : request)),
        mutant(
            "RESTED-LOGOUT-02",
            "logs out the cookie's session only, and returns 204 for a header",
            (request, origin) -> {
              boolean late = RestedProxy.logsOut(request) && RestedProxy.byHeader(request);
              boolean works = late && origin.send(request.withMethod("GET")).succeeded();
              boolean other = request.header("Cookie").isPresent();
              return works && other ? ProxyResponse.of(204) : origin.send(request);
            }));
  }

  private static Mutant.Behaviour revives() {
    Set<String> ended = new HashSet<>();
    return (request, origin) -> {
      String token = RestedProxy.token(request);
      if (RestedProxy.logsOut(request) && origin.send(request.withMethod("GET")).succeeded()) {
        return ended.add(token) ? ProxyResponse.of(204) : RestedProxy.forbidden();
      }
      ProxyResponse response = origin.send(request);
      if (RestedProxy.logsIn(request) && response.succeeded()) {
        ended.clear();
      }
      return ended.contains(token) ? RestedProxy.forbidden() : response;
    };
  }

  /** Accepts later tokens of a user only as long as the first one is logged in. */
  private static Mutant.Behaviour oneToken(boolean counts) {
    Map<String, String> tokens = new HashMap<>();
    Map<String, Integer> logins = new HashMap<>();
    return (request, origin) -> {
      String shown = RestedProxy.token(request);
      if (counts && RestedProxy.logsOut(request) && logins.getOrDefault(shown, 0) > 1) {
        logins.merge(shown, -1, Integer::sum);
        return ProxyResponse.of(204);
      }
      ProxyResponse response = origin.send(request);
      if (RestedProxy.logsOut(request) && response.succeeded()) {
        tokens.values().remove(shown);
      }
      String fresh = RestedProxy.handedOut(response).orElse("");
      if (!RestedProxy.logsIn(request) || !response.succeeded() || fresh.isEmpty()) {
        return response;
      }
      String user = response.body().contains("\"username\":\"other\"") ? "other" : "username";
      String token = tokens.computeIfAbsent(user, it -> fresh);
      logins.merge(token, 1, Integer::sum);
      return response
          .each("Set-Cookie", line -> line.replace(fresh, token))
          .each("Authorization", line -> token);
    };
  }

  private static Mutant.Behaviour oneUse() {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      if (RestedProxy.asks(request) && response.succeeded()) {
        RestedProxy.end(RestedProxy.token(request), origin);
      }
      return response;
    };
  }

  private static Mutant.Behaviour seen() {
    Set<String> seen = new HashSet<>();
    return (request, origin) -> {
      if (RestedProxy.logsOut(request) && !seen.contains(RestedProxy.token(request))) {
        return RestedProxy.forbidden();
      }
      if (RestedProxy.asks(request)) {
        seen.add(RestedProxy.token(request));
      }
      return origin.send(request);
    };
  }
}
