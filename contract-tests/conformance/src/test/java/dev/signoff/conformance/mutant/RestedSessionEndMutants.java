package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Ways of ending too little, or another's session. */
final class RestedSessionEndMutants {
  private RestedSessionEndMutants() {}

  static List<Mutant> all() {
    return List.of(
        remembering("RESTED-LOGOUT-09", "ends nothing", () -> keeping(asked -> true)),
        remembering(
            "RESTED-LOGOUT-09", "ends no token in a cookie", () -> keeping(RestedProxy::byCookie)),
        remembering(
            "RESTED-LOGOUT-09", "ends no token in a header", () -> keeping(RestedProxy::byHeader)),
        remembering(
            "RESTED-LOGOUT-09", "ends the token a request later", RestedSessionEndMutants::late),
        remembering(
            "RESTED-LOGOUT-09", "tells records out of a cache", RestedSessionEndMutants::cached),
        remembering(
            "RESTED-LOGOUT-09",
            "refuses an ended token only where it came from",
            RestedSessionEndMutants::elsewhere),
        remembering(
            "RESTED-LOGOUT-09",
            "revives a token by a second logout",
            RestedSessionEndMutants::revived),
        remembering(
            "RESTED-LOGOUT-09",
            "lets an ended token log out again",
            RestedSessionEndMutants::again),
        remembering(
            "RESTED-LOGOUT-12",
            "ends all sessions of the user",
            () -> ending(IssuedTokens::beside)),
        remembering(
            "RESTED-LOGOUT-12",
            "ends everybody's sessions",
            () -> ending((seen, token) -> seen.others(token, it -> true))),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the other user's sessions",
            () -> ending((seen, token) -> seen.others(token, it -> it.user().equals("other")))),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the user's newest session too",
            () -> ending((seen, token) -> last(seen.beside(token)))),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the user's oldest session too",
            () -> ending((seen, token) -> first(seen.beside(token)))),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the user's sessions with a cookie",
            () ->
                ending(
                    (seen, token) ->
                        seen.beside(token).stream().filter(it -> !it.byHeader()).toList())),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the user's sessions with a header",
            () ->
                ending(
                    (seen, token) ->
                        seen.beside(token).stream().filter(it -> it.byHeader()).toList())),
        remembering(
            "RESTED-LOGOUT-12",
            "keeps one session for each user",
            RestedSessionEndMutants::single));
  }

  /** Says that it logs out, and does not. */
  private static Mutant.Behaviour keeping(Predicate<ProxyRequest> which) {
    Set<String> ended = new HashSet<>();
    return (asked, origin) -> {
      if (RestedProxy.logsOut(asked)
          && which.test(asked)
          && ended.contains(RestedProxy.token(asked))) {
        return RestedProxy.forbidden();
      }
      if (RestedProxy.logsOut(asked) && which.test(asked) && lives(asked, origin)) {
        ended.add(RestedProxy.token(asked));
        return ProxyResponse.of(204);
      }
      return origin.send(asked);
    };
  }

  private static boolean lives(ProxyRequest asked, Mutant.Origin origin) {
    return origin.send(asked.withMethod("GET")).succeeded();
  }

  private static Mutant.Behaviour late() {
    List<String> due = new ArrayList<>();
    return (asked, origin) -> {
      if (RestedProxy.logsOut(asked) && lives(asked, origin)) {
        due.add(RestedProxy.token(asked));
        return ProxyResponse.of(204);
      }
      ProxyResponse answer = origin.send(asked);
      due.forEach(token -> RestedProxy.end(token, origin));
      due.clear();
      return answer;
    };
  }

  private static Mutant.Behaviour cached() {
    Map<String, ProxyResponse> told = new HashMap<>();
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      if (RestedProxy.asks(asked) && answer.succeeded()) {
        told.put(RestedProxy.token(asked), answer);
      }
      return RestedProxy.asks(asked) ? told.getOrDefault(RestedProxy.token(asked), answer) : answer;
    };
  }

  private static Mutant.Behaviour elsewhere() {
    Map<String, Boolean> ended = new HashMap<>();
    return (asked, origin) -> {
      String token = RestedProxy.token(asked);
      if (RestedProxy.logsOut(asked) && !ended.containsKey(token) && lives(asked, origin)) {
        ended.put(token, RestedProxy.byHeader(asked));
        return ProxyResponse.of(204);
      }
      return ended.containsKey(token) && ended.get(token) == RestedProxy.byHeader(asked)
          ? RestedProxy.forbidden()
          : origin.send(asked);
    };
  }

  private static Mutant.Behaviour revived() {
    Map<String, Integer> logouts = new HashMap<>();
    return (asked, origin) -> {
      String token = RestedProxy.token(asked);
      if (RestedProxy.logsOut(asked) && (logouts.containsKey(token) || lives(asked, origin))) {
        return logouts.merge(token, 1, Integer::sum) == 1
            ? ProxyResponse.of(204)
            : RestedProxy.forbidden();
      }
      return logouts.getOrDefault(token, 0) == 1 ? RestedProxy.forbidden() : origin.send(asked);
    };
  }

  private static Mutant.Behaviour again() {
    Set<String> ended = new HashSet<>();
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      if (RestedProxy.logsOut(asked) && answer.succeeded()) {
        ended.add(RestedProxy.token(asked));
      }
      return RestedProxy.logsOut(asked) && ended.contains(RestedProxy.token(asked))
          ? ProxyResponse.of(204)
          : answer;
    };
  }

  private static Mutant.Behaviour ending(
      BiFunction<IssuedTokens, String, List<IssuedTokens.IssuedToken>> which) {
    IssuedTokens seen = new IssuedTokens();
    return (asked, origin) -> {
      ProxyResponse answer = seen.pass(asked, origin);
      if (RestedProxy.logsOut(asked) && answer.succeeded()) {
        which.apply(seen, RestedProxy.token(asked)).forEach(it -> seen.end(it, origin));
      }
      return answer;
    };
  }

  private static Mutant.Behaviour single() {
    IssuedTokens seen = new IssuedTokens();
    return (asked, origin) -> {
      ProxyResponse answer = seen.pass(asked, origin);
      if (RestedProxy.logsIn(asked) && answer.succeeded()) {
        RestedProxy.handedOut(answer)
            .ifPresent(token -> seen.beside(token).forEach(it -> seen.end(it, origin)));
      }
      return answer;
    };
  }

  private static List<IssuedTokens.IssuedToken> first(List<IssuedTokens.IssuedToken> tokens) {
    return tokens.subList(0, Math.min(1, tokens.size()));
  }

  private static List<IssuedTokens.IssuedToken> last(List<IssuedTokens.IssuedToken> tokens) {
    return tokens.subList(Math.max(0, tokens.size() - 1), tokens.size());
  }
}
