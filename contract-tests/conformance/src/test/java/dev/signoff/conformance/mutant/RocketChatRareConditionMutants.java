package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.field;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.login;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.mutant;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;
import static dev.signoff.conformance.mutant.RocketChatRefusedLogoutMutants.lax;
import static dev.signoff.conformance.mutant.RocketChatResponseMutants.further;
import static dev.signoff.conformance.mutant.RocketChatResponseMutants.logouts;

import java.util.List;
import java.util.Optional;

/** Mutants of Rocket.Chat that fail in one order of requests, or for one kind of request, only. */
final class RocketChatRareConditionMutants {
  private RocketChatRareConditionMutants() {}

  static List<Mutant> all() {
    return List.of(
        knowing(
            "RC-LOGOUT-08",
            "caches the current user for a while",
            (request, origin, memory) -> {
              if (me(request) && memory.notes.contains(token(request) + id(request))) {
                return ProxyResponse.json(200, "{\"_id\":\"" + id(request) + "\"}");
              }
              ProxyResponse response = origin.send(request);
              if (me(request) && response.succeeded()) {
                memory.notes.add(token(request) + id(request));
              }
              return response;
            }),
        knowing(
            "RC-LOGOUT-08",
            "has two nodes, one of which hears nothing of logouts",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              return ++memory.count % 2 == 0
                      && me(request)
                      && memory.idOf(token(request)).filter(id(request)::equals).isPresent()
                  ? ProxyResponse.json(200, "{\"_id\":\"" + id(request) + "\"}")
                  : response;
            }),
        knowing(
            "RC-LOGOUT-08",
            "ends no session that was not used before",
            (request, origin, memory) -> {
              if (me(request)) {
                memory.notes.add(token(request));
              }
              return logout(request)
                      && !memory.notes.contains(token(request))
                      && origin
                          .send(request.withMethod("GET").withPath(RocketChatProxy.ME))
                          .succeeded()
                  ? RocketChatProxy.loggedOut()
                  : origin.send(request);
            }),
        lax("RC-LOGOUT-06", "compares tokens as patterns of SQL", it -> token(it).equals("%")),
        lax("RC-LOGOUT-06", "compares tokens as patterns", it -> token(it).equals(".*")),
        mutant(
            "RC-LOGOUT-07",
            "accepts the user name as the id",
            (request, origin) -> {
              String owner = "eefb3cce1aa535818";
              return logout(request) && id(request).equals("alice")
                  ? origin.send(request.with(RocketChatProxy.ID, owner))
                  : origin.send(request);
            }),
        logouts(
            "RC-SHAPE",
            "prints a warning after the JSON",
            it -> it.withBody(it.body() + "\nWarning: headers already sent")),
        logouts(
            "RC-SHAPE",
            "issues a new token when one is logged out",
            it -> further(it, "\"authToken\":\"9HqLlyZOugoStsXCUfD\"")),
        mutant(
            "RC-LOGIN-02",
            "compares passwords without case",
            (request, origin) ->
                login(request) && request.body().contains("BOB-SECRET")
                    ? origin.send(
                        request.withBody(request.body().replace("BOB-SECRET", "bob-secret")))
                    : origin.send(request)),
        knowing(
            "RC-LOGOUT-09",
            "refuses logins of users who have logged out",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              memory.count += logout(request) && response.succeeded() ? 1 : 0;
              return login(request) && memory.count > 3 ? RocketChatProxy.notLoggedIn() : response;
            }),
        knowing(
            "RC-LOGOUT-09",
            "has one session in all",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (login(request) && response.succeeded()) {
                memory.logins.stream()
                    .filter(it -> !field(response, "authToken").equals(Optional.of(it.name())))
                    .forEach(it -> RocketChatProxy.end(request, origin, it.name(), it.value()));
              }
              return response;
            }),
        knowing(
            "RC-ME-01",
            "returns a user who has any session",
            (request, origin, memory) ->
                me(request) && !memory.tokensOf(id(request)).isEmpty() && !token(request).isEmpty()
                    ? ProxyResponse.json(200, "{\"_id\":\"" + id(request) + "\"}")
                    : origin.send(request)));
  }
}
