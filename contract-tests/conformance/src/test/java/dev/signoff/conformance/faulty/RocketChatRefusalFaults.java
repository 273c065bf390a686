package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Chat.fault;
import static dev.signoff.conformance.faulty.Chat.id;
import static dev.signoff.conformance.faulty.Chat.knowing;
import static dev.signoff.conformance.faulty.Chat.loggedOut;
import static dev.signoff.conformance.faulty.Chat.logout;
import static dev.signoff.conformance.faulty.Chat.me;
import static dev.signoff.conformance.faulty.Chat.token;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
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
        fault(
            "RC-LOGOUT-05",
            "refuses to say who one is in other words",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return me(asked) && answer.status() == 401
                  ? answer.withBody("{\"status\":\"error\",\"message\":\"Unauthorized\"}")
                  : answer;
            }),
        refusals(
            "RC-LOGOUT-05",
            "gives a reason for wrong user ids",
            (asked, it) ->
                token(asked).length() > 20 && id(asked).length() > 10
                    ? it.withBody("{\"status\":\"error\",\"message\":\"Wrong user.\"}")
                    : it),
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
            it -> it.header(Chat.TOKEN).filter(String::isEmpty).isPresent()),
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
            (s, g) -> g.length() > 20 && g.startsWith(eight(s)) && s.endsWith(g.substring(30))),
        matching("RC-LOGOUT-06", "strips Bearer", (s, g) -> g.replace("Bearer ", "").equals(s)),
        matching("RC-LOGOUT-06", "lets objects into its query", (s, g) -> g.contains("$ne")),
        knowing(
            "RC-LOGOUT-06",
            "ends all sessions of the user when a token is wrong",
            (asked, origin, memory) -> {
              Answered answer = origin.send(asked);
              if (logout(asked) && answer.status() == 401 && token(asked).equals("garbage")) {
                memory.tokensOf(id(asked)).forEach(it -> Chat.end(asked, origin, it, id(asked)));
              }
              return answer;
            }),
        knowing(
            "RC-LOGOUT-07",
            "does not compare the user id",
            (asked, origin, memory) ->
                logout(asked) && !id(asked).isEmpty()
                    ? origin.send(asked.with(Chat.ID, memory.idOf(token(asked)).orElse(id(asked))))
                    : origin.send(asked)),
        knowing(
            "RC-LOGOUT-07",
            "takes the id of any user",
            (asked, origin, memory) ->
                logout(asked) && !memory.tokensOf(id(asked)).isEmpty()
                    ? origin.send(asked.with(Chat.ID, memory.idOf(token(asked)).orElse(id(asked))))
                    : origin.send(asked)),
        knowing(
            "RC-LOGOUT-07",
            "compares the user id without case",
            (asked, origin, memory) ->
                logout(asked)
                    ? origin.send(asked.with(Chat.ID, id(asked).toLowerCase(Locale.ROOT)))
                    : origin.send(asked)),
        ending(
            "RC-LOGOUT-07",
            "ends the session before it compares the user id",
            it -> !id(it).isEmpty()),
        knowing(
            "RC-LOGOUT-07",
            "ends the sessions of the user whose id comes with a foreign token",
            (asked, origin, memory) -> {
              Answered answer = origin.send(asked);
              if (logout(asked)
                  && answer.status() == 401
                  && memory.idOf(token(asked)).isPresent()) {
                memory.tokensOf(id(asked)).forEach(it -> Chat.end(asked, origin, it, id(asked)));
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

  /** Answers 200 without looking. */
  private static Fault lax(String id, String name, Predicate<Asked> when) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          Answered answer = origin.send(asked);
          return logout(asked) && answer.status() == 401 && when.test(asked) ? loggedOut() : answer;
        });
  }

  /** Ends the session of the token, and answers 401. */
  private static Fault ending(String id, String name, Predicate<Asked> when) {
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

  /** Takes tokens that match one that was handed out, everywhere. */
  private static Fault matching(String id, String name, BiPredicate<String, String> matches) {
    return knowing(
        id,
        name,
        (asked, origin, memory) ->
            asked.header(Chat.TOKEN).isEmpty() || memory.idOf(token(asked)).isPresent()
                ? origin.send(asked)
                : origin.send(
                    memory.tokensOf(id(asked)).stream()
                        .filter(stored -> matches.test(stored, token(asked)))
                        .reduce((older, newer) -> newer)
                        .map(stored -> asked.with(Chat.TOKEN, stored))
                        .orElse(asked)));
  }

  private static Fault refusals(
      String id, String name, BiFunction<Asked, Answered, Answered> change) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          Answered answer = origin.send(asked);
          return logout(asked) && answer.status() == 401 ? change.apply(asked, answer) : answer;
        });
  }
}
