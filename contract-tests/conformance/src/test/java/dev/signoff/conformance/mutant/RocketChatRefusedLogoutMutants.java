package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.fault;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.loggedOut;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Logouts that are not refused, are refused wrongly, or end something although they are. */
final class RocketChatRefusedLogoutMutants {
  private RocketChatRefusedLogoutMutants() {}

  static List<Mutant> all() {
    return List.of(
        lax(
            "RC-LOGOUT-04",
            "logs out without a token",
            it -> it.header(RocketChatProxy.TOKEN).isEmpty()),
        lax(
            "RC-LOGOUT-04",
            "logs out nobody at all",
            it -> token(it).isEmpty() && id(it).isEmpty()),
        knowing(
            "RC-LOGOUT-04",
            "does not need the user id",
            (asked, origin, memory) ->
                logout(asked) && asked.header(RocketChatProxy.ID).isEmpty()
                    ? origin.send(
                        asked.with(RocketChatProxy.ID, memory.idOf(token(asked)).orElse("")))
                    : origin.send(asked)),
        knowing(
            "RC-LOGOUT-04",
            "takes an empty user id for none",
            (asked, origin, memory) ->
                logout(asked) && id(asked).isEmpty() && asked.header(RocketChatProxy.ID).isPresent()
                    ? origin.send(
                        asked.with(RocketChatProxy.ID, memory.idOf(token(asked)).orElse("")))
                    : origin.send(asked)),
        refusals(
            "RC-LOGOUT-04",
            "asks for a header with 400",
            (asked, it) -> asked.header(RocketChatProxy.TOKEN).isEmpty() ? it.withStatus(400) : it),
        refusals(
            "RC-LOGOUT-04",
            "fails without a user id",
            (asked, it) -> asked.header(RocketChatProxy.ID).isEmpty() ? it.withStatus(500) : it),
        ending(
            "RC-LOGOUT-04",
            "ends the session before it misses the user id",
            it -> id(it).isEmpty()),
        refusals("RC-LOGOUT-05", "refuses with nothing", (asked, it) -> it.withBody("")),
        refusals(
            "RC-LOGOUT-05", "refuses as HTML", (asked, it) -> it.with("Content-Type", "text/html")),
        refusals(
            "RC-LOGOUT-05",
            "refuses in other words",
            (asked, it) -> it.withBody(it.body().replace("You must be", "Please be"))),
        refusals(
            "RC-LOGOUT-05",
            "forgets the full stop",
            (asked, it) -> it.withBody(it.body().replace("this.", "this"))),
        refusals(
            "RC-LOGOUT-05",
            "says that the status is a failure",
            (asked, it) -> it.withBody(it.body().replace("\"error\"", "\"failure\""))),
        refusals(
            "RC-LOGOUT-05",
            "puts the message into error",
            (asked, it) -> it.withBody(it.body().replace("message", "error"))),
        refusals(
            "RC-LOGOUT-05",
            "gives a reason for wrong user ids",
            (asked, it) ->
                token(asked).length() > 20 && id(asked).length() > 10
                    ? it.withBody("{\"status\":\"error\",\"message\":\"Wrong user.\"}")
                    : it));
  }

  /** Answers 200 without looking. */
  static Mutant lax(String id, String name, Predicate<ProxyRequest> when) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return logout(asked) && answer.status() == 401 && when.test(asked) ? loggedOut() : answer;
        });
  }

  /** Ends the session of the token, and answers 401. */
  static Mutant ending(String id, String name, Predicate<ProxyRequest> when) {
    return knowing(
        id,
        name,
        (asked, origin, memory) -> {
          ProxyResponse answer = origin.send(asked);
          if (logout(asked) && answer.status() == 401 && when.test(asked)) {
            memory
                .idOf(token(asked))
                .ifPresent(owner -> RocketChatProxy.end(asked, origin, token(asked), owner));
          }
          return answer;
        });
  }

  static Mutant refusals(
      String id, String name, BiFunction<ProxyRequest, ProxyResponse, ProxyResponse> change) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return logout(asked) && answer.status() == 401 ? change.apply(asked, answer) : answer;
        });
  }
}
