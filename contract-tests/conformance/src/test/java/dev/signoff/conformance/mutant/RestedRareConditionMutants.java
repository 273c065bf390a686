package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ways of getting rested right at first sight. */
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
            "RESTED-LOGOUT-01", "logs out whom it has seen only", RestedRareConditionMutants::seen),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the other user's sessions with a header",
            () -> {
              IssuedTokens seen = new IssuedTokens();
              return (asked, origin) -> {
                ProxyResponse answer = seen.pass(asked, origin);
                if (RestedProxy.logsOut(asked) && answer.succeeded()) {
                  seen.others("", it -> it.byHeader() && it.user().equals("other"))
                      .forEach(it -> seen.end(it, origin));
                }
                return answer;
              };
            }),
        remembering(
            "RESTED-LOGOUT-10",
            "logs the last user out who logged in if there is no token",
            () -> {
              IssuedTokens seen = new IssuedTokens();
              return (asked, origin) -> {
                ProxyResponse answer = seen.pass(asked, origin);
                boolean any = RestedProxy.logsOut(asked) && RestedProxy.token(asked).isEmpty();
                return any && answer.status() == 403 ? ProxyResponse.of(204) : answer;
              };
            }),
        fault(
            "RESTED-LOGOUT-01",
            "says 204 to a request without a length and does nothing",
            (asked, origin) ->
                RestedProxy.logsOut(asked) && asked.header("Content-Length").isEmpty()
                    ? ProxyResponse.of(204)
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "reads a body that there is not",
            (asked, origin) ->
                RestedProxy.logsOut(asked)
                        && asked.header("Content-Type").isPresent()
                        && asked.body().isEmpty()
                    ? ProxyResponse.json(400, "{\"message\":\"no JSON\"}")
                    : origin.send(asked)),
        fault(
            "RESTED-LOGIN-05",
            "tells the password in a header",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.logsIn(asked) && !answer.succeeded()
                  ? answer.and("X-Debug", asked.body())
                  : answer;
            }),
        fault(
            "RESTED-LOGIN-01",
            "leaves HttpOnly out at a login by e-mail",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return asked.body().contains("\"email\"")
                  ? answer.each("Set-Cookie", line -> line.replace("; HttpOnly", ""))
                  : answer;
            }),
        fault(
            "RESTED-LOGOUT-13",
            "logs out on PATCH",
            (asked, origin) -> {
              if (asked.method().equals("PATCH")) {
                RestedProxy.end(RestedProxy.token(asked), origin);
              }
              return origin.send(asked);
            }),
        fault(
            "RESTED-LOGOUT-05",
            "looks at the first 28 letters of a key",
            (asked, origin) ->
                origin.send(
                    asked
                            .parameter("key")
                            .orElse("")
                            .startsWith(DemoTargets.OPEN_KEY.substring(0, 28))
                        ? RestedProxy.withKey(asked, DemoTargets.OPEN_KEY)
                        : asked)),
        fault(
            "RESTED-LOGOUT-02",
            "logs out the cookie's session only, and says 204 to a header",
            (asked, origin) -> {
              boolean late = RestedProxy.logsOut(asked) && RestedProxy.byHeader(asked);
              boolean works = late && origin.send(asked.withMethod("GET")).succeeded();
              boolean other = asked.header("Cookie").isPresent();
              return works && other ? ProxyResponse.of(204) : origin.send(asked);
            }));
  }

  private static Mutant.Behaviour revives() {
    Set<String> ended = new HashSet<>();
    return (asked, origin) -> {
      String token = RestedProxy.token(asked);
      if (RestedProxy.logsOut(asked) && origin.send(asked.withMethod("GET")).succeeded()) {
        return ended.add(token) ? ProxyResponse.of(204) : RestedProxy.forbidden();
      }
      ProxyResponse answer = origin.send(asked);
      if (RestedProxy.logsIn(asked) && answer.succeeded()) {
        ended.clear();
      }
      return ended.contains(token) ? RestedProxy.forbidden() : answer;
    };
  }

  /** The first token of each user stands for all that come later, until it is logged out. */
  private static Mutant.Behaviour oneToken(boolean counts) {
    Map<String, String> tokens = new HashMap<>();
    Map<String, Integer> logins = new HashMap<>();
    return (asked, origin) -> {
      String shown = RestedProxy.token(asked);
      if (counts && RestedProxy.logsOut(asked) && logins.getOrDefault(shown, 0) > 1) {
        logins.merge(shown, -1, Integer::sum);
        return ProxyResponse.of(204);
      }
      ProxyResponse answer = origin.send(asked);
      if (RestedProxy.logsOut(asked) && answer.succeeded()) {
        tokens.values().remove(shown);
      }
      String fresh = RestedProxy.handedOut(answer).orElse("");
      if (!RestedProxy.logsIn(asked) || !answer.succeeded() || fresh.isEmpty()) {
        return answer;
      }
      String user = answer.body().contains("\"username\":\"other\"") ? "other" : "username";
      String token = tokens.computeIfAbsent(user, it -> fresh);
      logins.merge(token, 1, Integer::sum);
      return answer
          .each("Set-Cookie", line -> line.replace(fresh, token))
          .each("Authorization", line -> token);
    };
  }

  private static Mutant.Behaviour oneUse() {
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      if (RestedProxy.asks(asked) && answer.succeeded()) {
        RestedProxy.end(RestedProxy.token(asked), origin);
      }
      return answer;
    };
  }

  private static Mutant.Behaviour seen() {
    Set<String> seen = new HashSet<>();
    return (asked, origin) -> {
      if (RestedProxy.logsOut(asked) && !seen.contains(RestedProxy.token(asked))) {
        return RestedProxy.forbidden();
      }
      if (RestedProxy.asks(asked)) {
        seen.add(RestedProxy.token(asked));
      }
      return origin.send(asked);
    };
  }
}
