package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.fault;
import static dev.signoff.conformance.mutant.RocketChatProxy.field;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.login;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;
import static dev.signoff.conformance.mutant.RocketChatRefusedLogoutMutants.lax;
import static dev.signoff.conformance.mutant.RocketChatResponseMutants.further;
import static dev.signoff.conformance.mutant.RocketChatResponseMutants.logouts;

import java.util.List;
import java.util.Optional;

/** Faults that show only in one order of requests, or to one kind of them. */
final class RocketChatRareConditionMutants {
  private RocketChatRareConditionMutants() {}

  static List<Mutant> all() {
    return List.of(
        knowing(
            "RC-LOGOUT-08",
            "remembers for a while who one is",
            (asked, origin, memory) -> {
              if (me(asked) && memory.notes.contains(token(asked) + id(asked))) {
                return ProxyResponse.json(200, "{\"_id\":\"" + id(asked) + "\"}");
              }
              ProxyResponse answer = origin.send(asked);
              if (me(asked) && answer.succeeded()) {
                memory.notes.add(token(asked) + id(asked));
              }
              return answer;
            }),
        knowing(
            "RC-LOGOUT-08",
            "has two nodes, one of which hears nothing of logouts",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              return ++memory.count % 2 == 0
                      && me(asked)
                      && memory.idOf(token(asked)).filter(id(asked)::equals).isPresent()
                  ? ProxyResponse.json(200, "{\"_id\":\"" + id(asked) + "\"}")
                  : answer;
            }),
        knowing(
            "RC-LOGOUT-08",
            "ends no session that was not used before",
            (asked, origin, memory) -> {
              if (me(asked)) {
                memory.notes.add(token(asked));
              }
              return logout(asked)
                      && !memory.notes.contains(token(asked))
                      && origin
                          .send(asked.withMethod("GET").withPath(RocketChatProxy.ME))
                          .succeeded()
                  ? RocketChatProxy.loggedOut()
                  : origin.send(asked);
            }),
        lax("RC-LOGOUT-06", "looks tokens up as a pattern of SQL", it -> token(it).equals("%")),
        lax("RC-LOGOUT-06", "looks tokens up as a pattern", it -> token(it).equals(".*")),
        fault(
            "RC-LOGOUT-07",
            "takes the user name for the id",
            (asked, origin) -> {
              String owner = "eefb3cce1aa535818";
              return logout(asked) && id(asked).equals("alice")
                  ? origin.send(asked.with(RocketChatProxy.ID, owner))
                  : origin.send(asked);
            }),
        logouts(
            "RC-SHAPE",
            "prints a warning after the JSON",
            it -> it.withBody(it.body() + "\nWarning: headers already sent")),
        logouts(
            "RC-SHAPE",
            "hands out a new token when one is logged out",
            it -> further(it, "\"authToken\":\"9HqLlyZOugoStsXCUfD\"")),
        fault(
            "RC-LOGIN-02",
            "compares passwords without case",
            (asked, origin) ->
                login(asked) && asked.body().contains("BOB-SECRET")
                    ? origin.send(asked.withBody(asked.body().replace("BOB-SECRET", "bob-secret")))
                    : origin.send(asked)),
        knowing(
            "RC-LOGOUT-09",
            "lets nobody in whose session was logged out",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              memory.count += logout(asked) && answer.succeeded() ? 1 : 0;
              return login(asked) && memory.count > 3 ? RocketChatProxy.notLoggedIn() : answer;
            }),
        knowing(
            "RC-LOGOUT-09",
            "has one session in all",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              if (login(asked) && answer.succeeded()) {
                memory.logins.stream()
                    .filter(it -> !field(answer, "authToken").equals(Optional.of(it.name())))
                    .forEach(it -> RocketChatProxy.end(asked, origin, it.name(), it.value()));
              }
              return answer;
            }),
        knowing(
            "RC-ME-01",
            "tells who has any session",
            (asked, origin, memory) ->
                me(asked) && !memory.tokensOf(id(asked)).isEmpty() && !token(asked).isEmpty()
                    ? ProxyResponse.json(200, "{\"_id\":\"" + id(asked) + "\"}")
                    : origin.send(asked)));
  }
}
