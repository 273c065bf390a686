package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Ce.fault;
import static dev.signoff.conformance.faulty.Ce.remembering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ways of getting rested right at first sight. */
final class RestedNastyFaults {
  private RestedNastyFaults() {}

  static List<Fault> all() {
    return List.of(
        remembering(
            "RESTED-LOGOUT-09", "revives ended tokens at a login", RestedNastyFaults::revives),
        remembering("RESTED-LOGOUT-12", "has one token for each user", () -> oneToken(false)),
        remembering("RESTED-LOGOUT-09", "counts the logins of a token", () -> oneToken(true)),
        remembering("RESTED-LOGOUT-13", "has tokens for one use", RestedNastyFaults::oneUse),
        remembering("RESTED-LOGOUT-01", "logs out whom it has seen only", RestedNastyFaults::seen),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the other user's sessions with a header",
            () -> {
              HandedOut seen = new HandedOut();
              return (asked, origin) -> {
                Answered answer = seen.pass(asked, origin);
                if (Ce.logsOut(asked) && answer.succeeded()) {
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
              HandedOut seen = new HandedOut();
              return (asked, origin) -> {
                Answered answer = seen.pass(asked, origin);
                boolean any = Ce.logsOut(asked) && Ce.token(asked).isEmpty();
                return any && answer.status() == 403 ? Answered.of(204) : answer;
              };
            }),
        fault(
            "RESTED-LOGOUT-01",
            "says 204 to a request without a length and does nothing",
            (asked, origin) ->
                Ce.logsOut(asked) && asked.header("Content-Length").isEmpty()
                    ? Answered.of(204)
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "reads a body that there is not",
            (asked, origin) ->
                Ce.logsOut(asked)
                        && asked.header("Content-Type").isPresent()
                        && asked.body().isEmpty()
                    ? Answered.json(400, "{\"message\":\"no JSON\"}")
                    : origin.send(asked)),
        fault(
            "RESTED-LOGIN-05",
            "tells the password in a header",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return Ce.logsIn(asked) && !answer.succeeded()
                  ? answer.and("X-Debug", asked.body())
                  : answer;
            }),
        fault(
            "RESTED-LOGIN-01",
            "leaves HttpOnly out at a login by e-mail",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return asked.body().contains("\"email\"")
                  ? answer.each("Set-Cookie", line -> line.replace("; HttpOnly", ""))
                  : answer;
            }),
        fault(
            "RESTED-LOGOUT-13",
            "logs out on PATCH",
            (asked, origin) -> {
              if (asked.method().equals("PATCH")) {
                Ce.end(Ce.token(asked), origin);
              }
              return origin.send(asked);
            }),
        fault(
            "RESTED-LOGOUT-05",
            "looks at the first 28 letters of a key",
            (asked, origin) ->
                origin.send(
                    asked.parameter("key").orElse("").startsWith(Targets.OPEN_KEY.substring(0, 28))
                        ? Ce.withKey(asked, Targets.OPEN_KEY)
                        : asked)),
        fault(
            "RESTED-LOGOUT-02",
            "logs out the cookie's session only, and says 204 to a header",
            (asked, origin) -> {
              boolean late = Ce.logsOut(asked) && Ce.byHeader(asked);
              boolean works = late && origin.send(asked.withMethod("GET")).succeeded();
              boolean other = asked.header("Cookie").isPresent();
              return works && other ? Answered.of(204) : origin.send(asked);
            }));
  }

  private static Fault.Behaviour revives() {
    Set<String> ended = new HashSet<>();
    return (asked, origin) -> {
      String token = Ce.token(asked);
      if (Ce.logsOut(asked) && origin.send(asked.withMethod("GET")).succeeded()) {
        return ended.add(token) ? Answered.of(204) : Ce.forbidden();
      }
      Answered answer = origin.send(asked);
      if (Ce.logsIn(asked) && answer.succeeded()) {
        ended.clear();
      }
      return ended.contains(token) ? Ce.forbidden() : answer;
    };
  }

  /** The first token of each user stands for all that come later, until it is logged out. */
  private static Fault.Behaviour oneToken(boolean counts) {
    Map<String, String> tokens = new HashMap<>();
    Map<String, Integer> logins = new HashMap<>();
    return (asked, origin) -> {
      String shown = Ce.token(asked);
      if (counts && Ce.logsOut(asked) && logins.getOrDefault(shown, 0) > 1) {
        logins.merge(shown, -1, Integer::sum);
        return Answered.of(204);
      }
      Answered answer = origin.send(asked);
      if (Ce.logsOut(asked) && answer.succeeded()) {
        tokens.values().remove(shown);
      }
      String fresh = Ce.handedOut(answer).orElse("");
      if (!Ce.logsIn(asked) || !answer.succeeded() || fresh.isEmpty()) {
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

  private static Fault.Behaviour oneUse() {
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      if (Ce.asks(asked) && answer.succeeded()) {
        Ce.end(Ce.token(asked), origin);
      }
      return answer;
    };
  }

  private static Fault.Behaviour seen() {
    Set<String> seen = new HashSet<>();
    return (asked, origin) -> {
      if (Ce.logsOut(asked) && !seen.contains(Ce.token(asked))) {
        return Ce.forbidden();
      }
      if (Ce.asks(asked)) {
        seen.add(Ce.token(asked));
      }
      return origin.send(asked);
    };
  }
}
