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

/** Mutants of rested that end no session, or another one. */
final class RestedSessionEndMutants {
  private RestedSessionEndMutants() {}

  static List<Mutant> all() {
    return List.of(
        remembering("RESTED-LOGOUT-09", "ends nothing", () -> keeping(request -> true)),
        remembering(
            "RESTED-LOGOUT-09", "ends no token in a cookie", () -> keeping(RestedProxy::byCookie)),
        remembering(
            "RESTED-LOGOUT-09", "ends no token in a header", () -> keeping(RestedProxy::byHeader)),
        remembering(
            "RESTED-LOGOUT-09", "ends the token a request later", RestedSessionEndMutants::late),
        remembering(
            "RESTED-LOGOUT-09", "returns records from a cache", RestedSessionEndMutants::cached),
        remembering(
            "RESTED-LOGOUT-09",
            "refuses an ended token only where it came from",
            RestedSessionEndMutants::elsewhere),
        remembering(
            "RESTED-LOGOUT-09",
            "revives a token by a second logout",
            RestedSessionEndMutants::revived),
        remembering(
            "RESTED-LOGOUT-09", "accepts an ended token at logout", RestedSessionEndMutants::again),
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

  /** Reports a successful logout and ends no session. */
  private static Mutant.Behaviour keeping(Predicate<ProxyRequest> which) {
    Set<String> ended = new HashSet<>();
    return (request, origin) -> {
      if (RestedProxy.logsOut(request)
          && which.test(request)
          && ended.contains(RestedProxy.token(request))) {
        return RestedProxy.forbidden();
      }
      if (RestedProxy.logsOut(request) && which.test(request) && lives(request, origin)) {
        ended.add(RestedProxy.token(request));
        return ProxyResponse.of(204);
      }
      return origin.send(request);
    };
  }

  private static boolean lives(ProxyRequest request, Mutant.Origin origin) {
    return origin.send(request.withMethod("GET")).succeeded();
  }

  private static Mutant.Behaviour late() {
    List<String> due = new ArrayList<>();
    return (request, origin) -> {
      if (RestedProxy.logsOut(request) && lives(request, origin)) {
        due.add(RestedProxy.token(request));
        return ProxyResponse.of(204);
      }
      ProxyResponse response = origin.send(request);
      due.forEach(token -> RestedProxy.end(token, origin));
      due.clear();
      return response;
    };
  }

  private static Mutant.Behaviour cached() {
    Map<String, ProxyResponse> cache = new HashMap<>();
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      if (RestedProxy.asks(request) && response.succeeded()) {
        cache.put(RestedProxy.token(request), response);
      }
      return RestedProxy.asks(request)
          ? cache.getOrDefault(RestedProxy.token(request), response)
          : response;
    };
  }

  private static Mutant.Behaviour elsewhere() {
    Map<String, Boolean> ended = new HashMap<>();
    return (request, origin) -> {
      String token = RestedProxy.token(request);
      if (RestedProxy.logsOut(request) && !ended.containsKey(token) && lives(request, origin)) {
        ended.put(token, RestedProxy.byHeader(request));
        return ProxyResponse.of(204);
      }
      return ended.containsKey(token) && ended.get(token) == RestedProxy.byHeader(request)
          ? RestedProxy.forbidden()
          : origin.send(request);
    };
  }

  private static Mutant.Behaviour revived() {
    Map<String, Integer> logouts = new HashMap<>();
    return (request, origin) -> {
      String token = RestedProxy.token(request);
      if (RestedProxy.logsOut(request) && (logouts.containsKey(token) || lives(request, origin))) {
        return logouts.merge(token, 1, Integer::sum) == 1
            ? ProxyResponse.of(204)
            : RestedProxy.forbidden();
      }
      return logouts.getOrDefault(token, 0) == 1 ? RestedProxy.forbidden() : origin.send(request);
    };
  }

  private static Mutant.Behaviour again() {
    Set<String> ended = new HashSet<>();
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      if (RestedProxy.logsOut(request) && response.succeeded()) {
        ended.add(RestedProxy.token(request));
      }
      return RestedProxy.logsOut(request) && ended.contains(RestedProxy.token(request))
          ? ProxyResponse.of(204)
          : response;
    };
  }

  private static Mutant.Behaviour ending(
      BiFunction<IssuedTokens, String, List<IssuedTokens.IssuedToken>> which) {
    IssuedTokens seen = new IssuedTokens();
    return (request, origin) -> {
      ProxyResponse response = seen.pass(request, origin);
      if (RestedProxy.logsOut(request) && response.succeeded()) {
        which.apply(seen, RestedProxy.token(request)).forEach(it -> seen.end(it, origin));
      }
      return response;
    };
  }

  private static Mutant.Behaviour single() {
    IssuedTokens seen = new IssuedTokens();
    return (request, origin) -> {
      ProxyResponse response = seen.pass(request, origin);
      if (RestedProxy.logsIn(request) && response.succeeded()) {
        RestedProxy.handedOut(response)
            .ifPresent(token -> seen.beside(token).forEach(it -> seen.end(it, origin)));
      }
      return response;
    };
  }

  private static List<IssuedTokens.IssuedToken> first(List<IssuedTokens.IssuedToken> tokens) {
    return tokens.subList(0, Math.min(1, tokens.size()));
  }

  private static List<IssuedTokens.IssuedToken> last(List<IssuedTokens.IssuedToken> tokens) {
    return tokens.subList(Math.max(0, tokens.size() - 1), tokens.size());
  }
}
