package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Chat.fault;
import static dev.signoff.conformance.faulty.Chat.id;
import static dev.signoff.conformance.faulty.Chat.knowing;
import static dev.signoff.conformance.faulty.Chat.loggedOut;
import static dev.signoff.conformance.faulty.Chat.logout;
import static dev.signoff.conformance.faulty.Chat.token;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Logouts that are not refused, are refused wrongly, or end something although they are. */
final class RocketChatRefusalFaults {
  private RocketChatRefusalFaults() {}

  static List<Fault> all() {
    return List.of(
        lax("RC-LOGOUT-04", "logs out without a token", it -> it.header(Chat.TOKEN).isEmpty()),
        lax(
            "RC-LOGOUT-04",
            "logs out nobody at all",
            it -> token(it).isEmpty() && id(it).isEmpty()),
        knowing(
            "RC-LOGOUT-04",
            "does not need the user id",
            (asked, origin, memory) ->
                logout(asked) && asked.header(Chat.ID).isEmpty()
                    ? origin.send(asked.with(Chat.ID, memory.idOf(token(asked)).orElse("")))
                    : origin.send(asked)),
        knowing(
            "RC-LOGOUT-04",
            "takes an empty user id for none",
            (asked, origin, memory) ->
                logout(asked) && id(asked).isEmpty() && asked.header(Chat.ID).isPresent()
                    ? origin.send(asked.with(Chat.ID, memory.idOf(token(asked)).orElse("")))
                    : origin.send(asked)),
        refusals(
            "RC-LOGOUT-04",
            "asks for a header with 400",
            (asked, it) -> asked.header(Chat.TOKEN).isEmpty() ? it.withStatus(400) : it),
        refusals(
            "RC-LOGOUT-04",
            "fails without a user id",
            (asked, it) -> asked.header(Chat.ID).isEmpty() ? it.withStatus(500) : it),
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
  static Fault lax(String id, String name, Predicate<Asked> when) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          Answered answer = origin.send(asked);
          return logout(asked) && answer.status() == 401 && when.test(asked) ? loggedOut() : answer;
        });
  }

  /** Ends the session of the token, and answers 401. */
  static Fault ending(String id, String name, Predicate<Asked> when) {
    return knowing(
        id,
        name,
        (asked, origin, memory) -> {
          Answered answer = origin.send(asked);
          if (logout(asked) && answer.status() == 401 && when.test(asked)) {
            memory
                .idOf(token(asked))
                .ifPresent(owner -> Chat.end(asked, origin, token(asked), owner));
          }
          return answer;
        });
  }

  static Fault refusals(String id, String name, BiFunction<Asked, Answered, Answered> change) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          Answered answer = origin.send(asked);
          return logout(asked) && answer.status() == 401 ? change.apply(asked, answer) : answer;
        });
  }
}
