package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;
import static dev.signoff.conformance.mutant.RocketChatRefusedLogoutMutants.ending;
import static dev.signoff.conformance.mutant.RocketChatRefusedLogoutMutants.lax;
import static dev.signoff.conformance.mutant.RocketChatRefusedLogoutMutants.refusals;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Logouts with a token or a user id that should not count. */
final class RocketChatTokenMutants {
  private RocketChatTokenMutants() {}

  static List<Mutant> all() {
    return List.of(
        refusals(
            "RC-LOGOUT-06", "forbids instead of asking who", (asked, it) -> it.withStatus(403)),
        refusals(
            "RC-LOGOUT-06",
            "fails on what it cannot parse",
            (asked, it) -> token(asked).equals("garbage") ? it.withStatus(500) : it),
        refusals(
            "RC-LOGOUT-06",
            "answers an unknown token with 404",
            (asked, it) -> token(asked).length() > 20 ? it.withStatus(404) : it),
        lax("RC-LOGOUT-06", "logs out the token null", it -> token(it).equals("null")),
        lax("RC-LOGOUT-06", "logs out the token undefined", it -> token(it).equals("undefined")),
        lax(
            "RC-LOGOUT-06",
            "logs out an empty token",
            it -> it.header(RocketChatProxy.TOKEN).filter(String::isEmpty).isPresent()),
        lax("RC-LOGOUT-06", "is glad whatever the token", it -> !id(it).isEmpty()),
        matching(
            "RC-LOGOUT-06", "compares the first characters", (s, g) -> eight(s).equals(eight(g))),
        matching("RC-LOGOUT-06", "takes any beginning", (s, g) -> !g.isEmpty() && s.startsWith(g)),
        matching("RC-LOGOUT-06", "takes whatever follows", (s, g) -> g.startsWith(s)),
        matching("RC-LOGOUT-06", "compares without case", String::equalsIgnoreCase),
        matching(
            "RC-LOGOUT-06",
            "compares the last characters",
            (s, g) -> g.length() > 20 && s.endsWith(g.substring(g.length() - 20))),
        matching(
            "RC-LOGOUT-06",
            "compares both ends",
            (s, g) -> g.length() > 30 && g.startsWith(eight(s)) && s.endsWith(g.substring(30))),
        matching("RC-LOGOUT-06", "strips Bearer", (s, g) -> g.replace("Bearer ", "").equals(s)),
        matching("RC-LOGOUT-06", "lets objects into its query", (s, g) -> g.contains("$ne")),
        knowing(
            "RC-LOGOUT-06",
            "ends all sessions of the user when a token is wrong",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              if (logout(asked) && answer.status() == 401 && token(asked).equals("garbage")) {
                memory
                    .tokensOf(id(asked))
                    .forEach(it -> RocketChatProxy.end(asked, origin, it, id(asked)));
              }
              return answer;
            }),
        knowing(
            "RC-LOGOUT-07",
            "does not compare the user id",
            (asked, origin, memory) ->
                logout(asked) && !id(asked).isEmpty()
                    ? origin.send(
                        asked.with(RocketChatProxy.ID, memory.idOf(token(asked)).orElse(id(asked))))
                    : origin.send(asked)),
        knowing(
            "RC-LOGOUT-07",
            "takes the id of any user",
            (asked, origin, memory) ->
                logout(asked) && !memory.tokensOf(id(asked)).isEmpty()
                    ? origin.send(
                        asked.with(RocketChatProxy.ID, memory.idOf(token(asked)).orElse(id(asked))))
                    : origin.send(asked)),
        knowing(
            "RC-LOGOUT-07",
            "compares the user id without case",
            (asked, origin, memory) ->
                logout(asked)
                    ? origin.send(
                        asked.with(RocketChatProxy.ID, id(asked).toLowerCase(Locale.ROOT)))
                    : origin.send(asked)),
        ending(
            "RC-LOGOUT-07",
            "ends the session before it compares the user id",
            it -> !id(it).isEmpty()),
        knowing(
            "RC-LOGOUT-07",
            "ends the sessions of the user whose id comes with a foreign token",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              if (logout(asked)
                  && answer.status() == 401
                  && memory.idOf(token(asked)).isPresent()) {
                memory
                    .tokensOf(id(asked))
                    .forEach(it -> RocketChatProxy.end(asked, origin, it, id(asked)));
              }
              return answer;
            }),
        refusals(
            "RC-LOGOUT-07",
            "forbids a foreign user id",
            (asked, it) ->
                token(asked).length() > 20 && !id(asked).isEmpty() ? it.withStatus(403) : it));
  }

  private static String eight(String text) {
    return text.length() < 8 ? "?" + text : text.substring(0, 8);
  }

  /** Takes tokens that match a live one of the user, everywhere. */
  private static Mutant matching(String id, String name, BiPredicate<String, String> matches) {
    return knowing(
        id,
        name,
        (asked, origin, memory) -> {
          ProxyResponse answer = origin.send(asked);
          if (answer.status() != 401 || asked.header(RocketChatProxy.TOKEN).isEmpty()) {
            return answer;
          }
          return memory.tokensOf(id(asked)).stream()
              .filter(stored -> !stored.equals(token(asked)))
              .filter(stored -> matches.test(stored, token(asked)))
              .map(stored -> origin.send(asked.with(RocketChatProxy.TOKEN, stored)))
              .filter(ProxyResponse::succeeded)
              .findFirst()
              .orElse(answer);
        });
  }
}
