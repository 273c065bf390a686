package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.loggedOut;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.mutant;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Mutants of Rocket.Chat whose invalid logouts are accepted, are refused wrongly, or end a session
 * although they are refused.
 */
final class RocketChatRefusedLogoutMutants {
  private RocketChatRefusedLogoutMutants() {}

  static List<Mutant> all() {
    return List.of(
        lax(
            "RC-LOGOUT-04",
            "logs out without a token",
            it -> it.header(RocketChatProxy.TOKEN).isEmpty()),
        lax("RC-LOGOUT-04", "logs nobody out", it -> token(it).isEmpty() && id(it).isEmpty()),
        knowing(
            "RC-LOGOUT-04",
            "does not require the user id",
            (request, origin, memory) ->
                logout(request) && request.header(RocketChatProxy.ID).isEmpty()
                    ? origin.send(
                        request.with(RocketChatProxy.ID, memory.idOf(token(request)).orElse("")))
                    : origin.send(request)),
        knowing(
            "RC-LOGOUT-04",
            "treats an empty user id as missing",
            (request, origin, memory) ->
                logout(request)
                        && id(request).isEmpty()
                        && request.header(RocketChatProxy.ID).isPresent()
                    ? origin.send(
                        request.with(RocketChatProxy.ID, memory.idOf(token(request)).orElse("")))
                    : origin.send(request)),
        refusals(
            "RC-LOGOUT-04",
            "returns 400 without a header",
            (request, it) ->
                request.header(RocketChatProxy.TOKEN).isEmpty() ? it.withStatus(400) : it),
        refusals(
            "RC-LOGOUT-04",
            "fails without a user id",
            (request, it) ->
                request.header(RocketChatProxy.ID).isEmpty() ? it.withStatus(500) : it),
        ending(
            "RC-LOGOUT-04",
            "ends the session before it requires the user id",
            it -> id(it).isEmpty()),
        refusals("RC-LOGOUT-05", "refuses with nothing", (request, it) -> it.withBody("")),
        refusals(
            "RC-LOGOUT-05",
            "refuses as HTML",
            (request, it) -> it.with("Content-Type", "text/html")),
        refusals(
            "RC-LOGOUT-05",
            "refuses in other words",
            (request, it) -> it.withBody(it.body().replace("You must be", "Please be"))),
        refusals(
            "RC-LOGOUT-05",
            "omits the full stop",
            (request, it) -> it.withBody(it.body().replace("this.", "this"))),
        refusals(
            "RC-LOGOUT-05",
            "returns the status of a failure",
            (request, it) -> it.withBody(it.body().replace("\"error\"", "\"failure\""))),
        refusals(
            "RC-LOGOUT-05",
            "puts the message into error",
            (request, it) -> it.withBody(it.body().replace("message", "error"))),
        refusals(
            "RC-LOGOUT-05",
            "has another message for wrong user ids",
            (request, it) ->
                token(request).length() > 20 && id(request).length() > 10
                    ? it.withBody("{\"status\":\"error\",\"message\":\"Wrong user.\"}")
                    : it));
  }

  /** Answers 200 without a check. */
  static Mutant lax(String id, String name, Predicate<ProxyRequest> when) {
    return mutant(
        id,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return logout(request) && response.status() == 401 && when.test(request)
              ? loggedOut()
              : response;
        });
  }

  /** Ends the session of the token and answers 401. */
  static Mutant ending(String id, String name, Predicate<ProxyRequest> when) {
    return knowing(
        id,
        name,
        (request, origin, memory) -> {
          ProxyResponse response = origin.send(request);
          if (logout(request) && response.status() == 401 && when.test(request)) {
            memory
                .idOf(token(request))
                .ifPresent(owner -> RocketChatProxy.end(request, origin, token(request), owner));
          }
          return response;
        });
  }

  static Mutant refusals(
      String id, String name, BiFunction<ProxyRequest, ProxyResponse, ProxyResponse> change) {
    return mutant(
        id,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return logout(request) && response.status() == 401
              ? change.apply(request, response)
              : response;
        });
  }
}
