package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Chat.fault;
import static dev.signoff.conformance.faulty.Chat.field;
import static dev.signoff.conformance.faulty.Chat.id;
import static dev.signoff.conformance.faulty.Chat.knowing;
import static dev.signoff.conformance.faulty.Chat.loggedOut;
import static dev.signoff.conformance.faulty.Chat.login;
import static dev.signoff.conformance.faulty.Chat.logout;
import static dev.signoff.conformance.faulty.Chat.me;
import static dev.signoff.conformance.faulty.Chat.token;
import static dev.signoff.conformance.faulty.RocketChatRefusalFaults.lax;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Faults of one rare request, and of what is rarely looked at. */
final class RocketChatNastyFaults {
  private static final String ALICE = "{\"user\":\"alice\",\"password\":\"alice-secret\"}";

  private RocketChatNastyFaults() {}

  static List<Fault> all() {
    return List.of(
        pretending(
            "RC-LOGOUT-11",
            "ends nothing where header names are small",
            it -> named(it, Chat.TOKEN.toLowerCase(Locale.ROOT))),
        pretending(
            "RC-LOGOUT-11",
            "ends nothing where header names are capital",
            it -> named(it, Chat.TOKEN.toUpperCase(Locale.ROOT))),
        knowing(
            "RC-LOGOUT-08",
            "ends the first user's sessions alone",
            (asked, origin, memory) ->
                logout(asked)
                        && !memory.logins.isEmpty()
                        && !id(asked).equals(memory.logins.get(0).value())
                        && origin.send(asked.withMethod("GET").withPath(Chat.ME)).succeeded()
                    ? loggedOut()
                    : origin.send(asked)),
        open("lets in any form of a user", it -> it.body().startsWith("user=alice")),
        open("looks at no password beside a username", it -> has(it, "\"username\":\"bob\"")),
        open("looks at no password beside an email", it -> has(it, "\"email\"")),
        open("needs no password", it -> it.body().equals("{\"user\":\"alice\"}")),
        open("takes null for a password", it -> has(it, "\"password\":null")),
        open("takes true for a password", it -> has(it, "\"password\":true")),
        open("takes a query for a user", it -> has(it, "{\"$gt\"")),
        fault(
            "RC-LOGOUT-10",
            "fails at arrays",
            (asked, origin) ->
                logout(asked) && asked.body().equals("[]")
                    ? Answered.json(400, "{\"status\":\"error\"}")
                    : origin.send(asked)),
        fault(
            "RC-LOGOUT-10",
            "reads no XML",
            (asked, origin) ->
                logout(asked) && asked.body().equals("<a/>")
                    ? Answered.json(415, "{\"status\":\"error\"}")
                    : origin.send(asked)),
        resumedForEver(),
        fault(
            "RC-LOGOUT-08",
            "tells who one was while it refuses",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return me(asked) && answer.status() == 401 && !id(asked).isEmpty()
                  ? answer.withBody("{\"_id\":\"" + id(asked) + "\",\"username\":\"alice\"}")
                  : answer;
            }),
        lax(
            "RC-LOGOUT-04",
            "takes user and password for a token",
            it -> it.header("Authorization").filter(line -> line.startsWith("Basic ")).isPresent()),
        fault(
            "RC-LOGOUT-06",
            "takes quotes off a token",
            (asked, origin) ->
                logout(asked)
                    ? origin.send(asked.with(Chat.TOKEN, token(asked).replace("\"", "")))
                    : origin.send(asked)),
        knowing(
            "RC-ME-01",
            "tells who one is once to each",
            (asked, origin, memory) -> {
              Answered answer = origin.send(asked);
              if (me(asked) && answer.succeeded()) {
                memory.notes.add(token(asked));
                long times = memory.notes.stream().filter(token(asked)::equals).count();
                return times > 1 ? answer.withBody("{}") : answer;
              }
              return answer;
            }),
        fault(
            "RC-ME-01",
            "tells who one is as a text",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return me(asked) && answer.succeeded()
                  ? answer.with("Content-Type", "text/plain")
                  : answer;
            }));
  }

  private static Fault resumedForEver() {
    return knowing(
        "RC-LOGOUT-08",
        "never ends what came of a resumed token",
        (asked, origin, memory) -> {
          if (login(asked) && asked.body().contains("resume")) {
            Answered answer = origin.send(asked);
            if (!answer.succeeded()) {
              return answer;
            }
            String user = field(answer, "username").orElse("");
            Answered other =
                origin.send(
                    asked.withBody(
                        "{\"user\":\"" + user + "\",\"password\":\"" + user + "-secret\"}"));
            field(other, "authToken").ifPresent(memory.notes::add);
            return other;
          }
          return logout(asked) && memory.notes.contains(token(asked))
              ? loggedOut()
              : origin.send(asked);
        });
  }

  private static boolean named(Asked asked, String name) {
    return asked.headers().stream().anyMatch(it -> it.name().equals(name));
  }

  private static boolean has(Asked asked, String text) {
    return asked.body().contains(text);
  }

  /** Says that it logs out, and does not. */
  private static Fault pretending(String id, String name, Predicate<Asked> when) {
    return fault(
        id,
        name,
        (asked, origin) ->
            logout(asked)
                    && when.test(asked)
                    && origin.send(asked.withMethod("GET").withPath(Chat.ME)).succeeded()
                ? loggedOut()
                : origin.send(asked));
  }

  /** Logs in whoever the condition holds for. */
  private static Fault open(String name, Predicate<Asked> when) {
    return fault(
        "RC-LOGIN-02",
        name,
        (asked, origin) -> {
          Answered answer = origin.send(asked);
          return login(asked) && !answer.succeeded() && when.test(asked)
              ? origin.send(asked.with("Content-Type", "application/json").withBody(ALICE))
              : answer;
        });
  }
}
