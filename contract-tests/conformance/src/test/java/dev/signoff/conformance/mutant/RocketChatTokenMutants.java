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

/** Mutants of Rocket.Chat that accept an invalid token or user id. */
final class RocketChatTokenMutants {
  private RocketChatTokenMutants() {}

  static List<Mutant> all() {
    return List.of(
        refusals(
            "RC-LOGOUT-06", "forbids instead of asking who", (request, it) -> it.withStatus(403)),
        refusals(
            "RC-LOGOUT-06",
            "fails on what it cannot parse",
            (request, it) -> token(request).equals("garbage") ? it.withStatus(500) : it),
        refusals(
            "RC-LOGOUT-06",
            "returns 404 for an unknown token",
            (request, it) -> token(request).length() > 20 ? it.withStatus(404) : it),
        lax("RC-LOGOUT-06", "logs out the token null", it -> token(it).equals("null")),
        lax("RC-LOGOUT-06", "logs out the token undefined", it -> token(it).equals("undefined")),
        lax(
            "RC-LOGOUT-06",
            "logs out an empty token",
            it -> it.header(RocketChatProxy.TOKEN).filter(String::isEmpty).isPresent()),
        lax("RC-LOGOUT-06", "is glad whatever the token", it -> !id(it).isEmpty()),
        matching(
            "RC-LOGOUT-06",
            "compares only the first characters",
            (s, g) -> eight(s).equals(eight(g))),
        matching(
            "RC-LOGOUT-06", "accepts any beginning", (s, g) -> !g.isEmpty() && s.startsWith(g)),
        matching("RC-LOGOUT-06", "accepts any suffix", (s, g) -> g.startsWith(s)),
        matching("RC-LOGOUT-06", "compares without case", String::equalsIgnoreCase),
        matching(
            "RC-LOGOUT-06",
            "compares only the last characters",
            (s, g) -> g.length() > 20 && s.endsWith(g.substring(g.length() - 20))),
        matching(
            "RC-LOGOUT-06",
            "compares only both ends",
            (s, g) -> g.length() > 30 && g.startsWith(eight(s)) && s.endsWith(g.substring(30))),
        matching("RC-LOGOUT-06", "strips Bearer", (s, g) -> g.replace("Bearer ", "").equals(s)),
        matching("RC-LOGOUT-06", "uses objects in its query", (s, g) -> g.contains("$ne")),
        knowing(
            "RC-LOGOUT-06",
            "ends all sessions of the user when a token is wrong",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (logout(request) && response.status() == 401 && token(request).equals("garbage")) {
                memory
                    .tokensOf(id(request))
                    .forEach(it -> RocketChatProxy.end(request, origin, it, id(request)));
              }
              return response;
            }),
        knowing(
            "RC-LOGOUT-07",
            "does not compare the user id",
            (request, origin, memory) ->
                logout(request) && !id(request).isEmpty()
                    ? origin.send(
                        request.with(
                            RocketChatProxy.ID, memory.idOf(token(request)).orElse(id(request))))
                    : origin.send(request)),
        knowing(
            "RC-LOGOUT-07",
            "accepts the id of any user",
            (request, origin, memory) ->
                logout(request) && !memory.tokensOf(id(request)).isEmpty()
                    ? origin.send(
                        request.with(
                            RocketChatProxy.ID, memory.idOf(token(request)).orElse(id(request))))
                    : origin.send(request)),
        knowing(
            "RC-LOGOUT-07",
            "compares the user id without case",
            (request, origin, memory) ->
                logout(request)
                    ? origin.send(
                        request.with(RocketChatProxy.ID, id(request).toLowerCase(Locale.ROOT)))
                    : origin.send(request)),
        ending(
            "RC-LOGOUT-07",
            "ends the session before it compares the user id",
            it -> !id(it).isEmpty()),
        knowing(
            "RC-LOGOUT-07",
            "ends the sessions of the user whose id comes with a foreign token",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (logout(request)
                  && response.status() == 401
                  && memory.idOf(token(request)).isPresent()) {
                memory
                    .tokensOf(id(request))
                    .forEach(it -> RocketChatProxy.end(request, origin, it, id(request)));
              }
              return response;
            }),
        refusals(
            "RC-LOGOUT-07",
            "forbids a foreign user id",
            (request, it) ->
                token(request).length() > 20 && !id(request).isEmpty() ? it.withStatus(403) : it));
  }

  private static String eight(String text) {
    return text.length() < 8 ? "?" + text : text.substring(0, 8);
  }

  /** Accepts, in every operation, tokens that resemble a live one of the user. */
  private static Mutant matching(String id, String name, BiPredicate<String, String> matches) {
    return knowing(
        id,
        name,
        (request, origin, memory) -> {
          ProxyResponse response = origin.send(request);
          if (response.status() != 401 || request.header(RocketChatProxy.TOKEN).isEmpty()) {
            return response;
          }
          return memory.tokensOf(id(request)).stream()
              .filter(stored -> !stored.equals(token(request)))
              .filter(stored -> matches.test(stored, token(request)))
              .map(stored -> origin.send(request.with(RocketChatProxy.TOKEN, stored)))
              .filter(ProxyResponse::succeeded)
              .findFirst()
              .orElse(response);
        });
  }
}
