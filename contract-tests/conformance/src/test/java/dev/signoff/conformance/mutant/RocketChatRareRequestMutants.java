package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.fault;
import static dev.signoff.conformance.mutant.RocketChatProxy.field;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.loggedOut;
import static dev.signoff.conformance.mutant.RocketChatProxy.login;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;
import static dev.signoff.conformance.mutant.RocketChatRefusedLogoutMutants.lax;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Faults of one rare request, and of what is rarely looked at. */
final class RocketChatRareRequestMutants {
  private static final String ALICE = "{\"user\":\"alice\",\"password\":\"alice-secret\"}";

  private RocketChatRareRequestMutants() {}

  static List<Mutant> all() {
    return List.of(
        pretending(
            "RC-LOGOUT-11",
            "ends nothing where header names are small",
            it -> named(it, RocketChatProxy.TOKEN.toLowerCase(Locale.ROOT))),
        pretending(
            "RC-LOGOUT-11",
            "ends nothing where header names are capital",
            it -> named(it, RocketChatProxy.TOKEN.toUpperCase(Locale.ROOT))),
        knowing(
            "RC-LOGOUT-08",
            "ends the first user's sessions alone",
            (asked, origin, memory) ->
                logout(asked)
                        && !memory.logins.isEmpty()
                        && !id(asked).equals(memory.logins.get(0).value())
                        && origin
                            .send(asked.withMethod("GET").withPath(RocketChatProxy.ME))
                            .succeeded()
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
                    ? ProxyResponse.json(400, "{\"status\":\"error\"}")
                    : origin.send(asked)),
        fault(
            "RC-LOGOUT-10",
            "reads no XML",
            (asked, origin) ->
                logout(asked) && asked.body().equals("<a/>")
                    ? ProxyResponse.json(415, "{\"status\":\"error\"}")
                    : origin.send(asked)),
        resumedForEver(),
        fault(
            "RC-LOGOUT-08",
            "tells who one was while it refuses",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
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
                    ? origin.send(asked.with(RocketChatProxy.TOKEN, token(asked).replace("\"", "")))
                    : origin.send(asked)),
        knowing(
            "RC-ME-01",
            "tells who one is once to each",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
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
              ProxyResponse answer = origin.send(asked);
              return me(asked) && answer.succeeded()
                  ? answer.with("Content-Type", "text/plain")
                  : answer;
            }));
  }

  private static Mutant resumedForEver() {
    return knowing(
        "RC-LOGOUT-08",
        "never ends what came of a resumed token",
        (asked, origin, memory) -> {
          if (login(asked) && asked.body().contains("resume")) {
            ProxyResponse answer = origin.send(asked);
            if (!answer.succeeded()) {
              return answer;
            }
            String user = field(answer, "username").orElse("");
            ProxyResponse other =
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

  private static boolean named(ProxyRequest asked, String name) {
    return asked.headers().stream().anyMatch(it -> it.name().equals(name));
  }

  private static boolean has(ProxyRequest asked, String text) {
    return asked.body().contains(text);
  }

  /** Says that it logs out, and does not. */
  private static Mutant pretending(String id, String name, Predicate<ProxyRequest> when) {
    return fault(
        id,
        name,
        (asked, origin) ->
            logout(asked)
                    && when.test(asked)
                    && origin.send(asked.withMethod("GET").withPath(RocketChatProxy.ME)).succeeded()
                ? loggedOut()
                : origin.send(asked));
  }

  /** Logs in whoever the condition holds for. */
  private static Mutant open(String name, Predicate<ProxyRequest> when) {
    return fault(
        "RC-LOGIN-02",
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return login(asked) && !answer.succeeded() && when.test(asked)
              ? origin.send(asked.with("Content-Type", "application/json").withBody(ALICE))
              : answer;
        });
  }
}
