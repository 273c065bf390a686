package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Mutants of rested that accept an invalid token. */
final class RestedTokenMutants {
  private RestedTokenMutants() {}

  static List<Mutant> all() {
    return List.of(
        remembering(
            "RESTED-LOGOUT-10",
            "accepts the beginning of a token as the token",
            () -> taking((token, known) -> token.length() > 9 && known.startsWith(token))),
        remembering(
            "RESTED-LOGOUT-10",
            "accepts a token with a suffix",
            () -> taking((token, known) -> token.startsWith(known))),
        remembering(
            "RESTED-LOGOUT-10",
            "accepts a token in any case",
            () -> taking((token, known) -> token.equalsIgnoreCase(known))),
        remembering(
            "RESTED-LOGOUT-10",
            "compares only the first half of a token",
            () -> taking((token, known) -> half(token).equals(half(known)))),
        remembering(
            "RESTED-LOGOUT-10",
            "compares only the end of a token",
            () ->
                taking(
                    (token, known) ->
                        token.length() > 9 && known.endsWith(token.substring(token.length() - 9)))),
        remembering(
            "RESTED-LOGOUT-10",
            "accepts the length of a token as the token",
            () -> taking((token, known) -> token.length() == known.length())),
        remembering(
            "RESTED-WHOAMI-01",
            "returns the user for a token in capitals",
            () ->
                taking(
                    (token, known) ->
                        token.toLowerCase(Locale.ROOT).equals(known.toLowerCase(Locale.ROOT)))),
        mutant(
            "RESTED-LOGOUT-10",
            "returns 204 for every logout",
            (request, origin) -> refusedTo(request, origin, RestedProxy.logsOut(request))),
        mutant(
            "RESTED-LOGOUT-10",
            "returns 204 without a token",
            (request, origin) ->
                refusedTo(
                    request,
                    origin,
                    RestedProxy.logsOut(request) && RestedProxy.token(request).isEmpty())),
        mutant(
            "RESTED-LOGOUT-10",
            "returns 200 for garbage in the header",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.logsOut(request)
                      && RestedProxy.byHeader(request)
                      && response.status() == 403
                  ? ProxyResponse.json(200, "{\"message\":\"not logged in\"}")
                  : response;
            }),
        mutant(
            "RESTED-LOGOUT-10",
            "returns 204 for an empty cookie",
            (request, origin) ->
                refusedTo(
                    request,
                    origin,
                    RestedProxy.logsOut(request)
                        && request.cookie(RestedProxy.COOKIE).orElse("x").isEmpty())),
        mutant(
            "RESTED-LOGOUT-10",
            "returns 204 for the word null",
            (request, origin) ->
                refusedTo(
                    request,
                    origin,
                    RestedProxy.logsOut(request) && RestedProxy.token(request).equals("null"))),
        remembering(
            "RESTED-LOGOUT-10", "returns 204 for a second logout", RestedTokenMutants::twice),
        mutant(
            "RESTED-LOGOUT-10",
            "accepts a password in Authorization",
            (request, origin) ->
                refusedTo(
                    request,
                    origin,
                    RestedProxy.logsOut(request)
                        && RestedProxy.token(request).startsWith("Basic "))));
  }

  private static ProxyResponse refusedTo(ProxyRequest request, Mutant.Origin origin, boolean but) {
    ProxyResponse response = origin.send(request);
    boolean known = request.parameter("key").orElse("").equals(DemoTargets.OPEN_KEY);
    return but && known && response.status() == 403 ? ProxyResponse.of(204) : response;
  }

  private static String half(String token) {
    return token.substring(0, (token.length() + 1) / 2);
  }

  /** Accepts values that resemble a live token, the newest token first. */
  private static Mutant.Behaviour taking(BiPredicate<String, String> isLike) {
    IssuedTokens seen = new IssuedTokens();
    return (request, origin) -> {
      String token = RestedProxy.token(request);
      if (token.isEmpty() || seen.contains(token)) {
        return seen.pass(request, origin);
      }
      return seen.live()
          .filter(it -> isLike.test(token, it.value()))
          .reduce((first, second) -> second)
          .map(it -> seen.pass(RestedProxy.withToken(request, it.value()), origin))
          .orElseGet(() -> seen.pass(request, origin));
    };
  }

  private static Mutant.Behaviour twice() {
    java.util.Set<String> ended = new java.util.HashSet<>();
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
}
