package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Ways of taking a token for what it is not. */
final class RestedTokenMutants {
  private RestedTokenMutants() {}

  static List<Mutant> all() {
    return List.of(
        remembering(
            "RESTED-LOGOUT-10",
            "takes the beginning of a token for the token",
            () -> taking((token, known) -> token.length() > 9 && known.startsWith(token))),
        remembering(
            "RESTED-LOGOUT-10",
            "takes a token that goes on for the token",
            () -> taking((token, known) -> token.startsWith(known))),
        remembering(
            "RESTED-LOGOUT-10",
            "takes a token in any case",
            () -> taking((token, known) -> token.equalsIgnoreCase(known))),
        remembering(
            "RESTED-LOGOUT-10",
            "compares the first half of a token",
            () -> taking((token, known) -> half(token).equals(half(known)))),
        remembering(
            "RESTED-LOGOUT-10",
            "compares the end of a token",
            () ->
                taking(
                    (token, known) ->
                        token.length() > 9 && known.endsWith(token.substring(token.length() - 9)))),
        remembering(
            "RESTED-LOGOUT-10",
            "takes the length of a token for the token",
            () -> taking((token, known) -> token.length() == known.length())),
        remembering(
            "RESTED-WHOAMI-01",
            "tells the user of a token in capitals",
            () ->
                taking(
                    (token, known) ->
                        token.toLowerCase(Locale.ROOT).equals(known.toLowerCase(Locale.ROOT)))),
        fault(
            "RESTED-LOGOUT-10",
            "answers 204 to whoever logs out",
            (asked, origin) -> refusedTo(asked, origin, RestedProxy.logsOut(asked))),
        fault(
            "RESTED-LOGOUT-10",
            "answers 204 without a token",
            (asked, origin) ->
                refusedTo(
                    asked,
                    origin,
                    RestedProxy.logsOut(asked) && RestedProxy.token(asked).isEmpty())),
        fault(
            "RESTED-LOGOUT-10",
            "answers 200 to garbage in the header",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.logsOut(asked)
                      && RestedProxy.byHeader(asked)
                      && answer.status() == 403
                  ? ProxyResponse.json(200, "{\"message\":\"not logged in\"}")
                  : answer;
            }),
        fault(
            "RESTED-LOGOUT-10",
            "answers 204 to an empty cookie",
            (asked, origin) ->
                refusedTo(
                    asked,
                    origin,
                    RestedProxy.logsOut(asked)
                        && asked.cookie(RestedProxy.COOKIE).orElse("x").isEmpty())),
        fault(
            "RESTED-LOGOUT-10",
            "answers 204 to the word null",
            (asked, origin) ->
                refusedTo(
                    asked,
                    origin,
                    RestedProxy.logsOut(asked) && RestedProxy.token(asked).equals("null"))),
        remembering(
            "RESTED-LOGOUT-10", "answers 204 to a second logout", RestedTokenMutants::twice),
        fault(
            "RESTED-LOGOUT-10",
            "takes a password in Authorization",
            (asked, origin) ->
                refusedTo(
                    asked,
                    origin,
                    RestedProxy.logsOut(asked) && RestedProxy.token(asked).startsWith("Basic "))));
  }

  private static ProxyResponse refusedTo(ProxyRequest asked, Mutant.Origin origin, boolean but) {
    ProxyResponse answer = origin.send(asked);
    boolean known = asked.parameter("key").orElse("").equals(DemoTargets.OPEN_KEY);
    return but && known && answer.status() == 403 ? ProxyResponse.of(204) : answer;
  }

  private static String half(String token) {
    return token.substring(0, (token.length() + 1) / 2);
  }

  /** Takes what is like a token for that token, the newest first. */
  private static Mutant.Behaviour taking(BiPredicate<String, String> isLike) {
    IssuedTokens seen = new IssuedTokens();
    return (asked, origin) -> {
      String token = RestedProxy.token(asked);
      if (token.isEmpty() || seen.contains(token)) {
        return seen.pass(asked, origin);
      }
      return seen.live()
          .filter(it -> isLike.test(token, it.value()))
          .reduce((first, second) -> second)
          .map(it -> seen.pass(RestedProxy.withToken(asked, it.value()), origin))
          .orElseGet(() -> seen.pass(asked, origin));
    };
  }

  private static Mutant.Behaviour twice() {
    java.util.Set<String> ended = new java.util.HashSet<>();
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
}
