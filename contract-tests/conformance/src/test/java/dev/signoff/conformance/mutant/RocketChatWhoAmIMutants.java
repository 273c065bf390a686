package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.mutant;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;

import java.util.List;
import java.util.function.UnaryOperator;

/** Mutants of Rocket.Chat that report the wrong user. */
final class RocketChatWhoAmIMutants {
  private RocketChatWhoAmIMutants() {}

  static List<Mutant> all() {
    return List.of(
        mes(
            "returns another id",
            it -> it.withBody(it.body().replaceFirst("\"_id\":\"[^\"]*\"", "\"_id\":\"x\""))),
        mes("gives the id another name", it -> it.withBody(it.body().replace("\"_id\"", "\"id\""))),
        mes("fails", it -> it.withStatus(500)),
        mes("does not know the current user", it -> RocketChatProxy.notLoggedIn()),
        mes("wraps the user", it -> it.withBody("{\"user\":" + it.body() + "}")),
        mutant(
            "RC-ME-01",
            "accepts any user id",
            (request, origin) ->
                me(request)
                    ? ProxyResponse.json(200, "{\"_id\":\"" + id(request) + "\"}")
                    : origin.send(request)),
        knowing(
            "RC-ME-01",
            "does not compare the user id",
            (request, origin, memory) ->
                me(request) && !id(request).isEmpty()
                    ? origin.send(
                        request.with(
                            RocketChatProxy.ID, memory.idOf(token(request)).orElse(id(request))))
                    : origin.send(request)),
        knowing(
            "RC-ME-01",
            "does not require the user id",
            (request, origin, memory) ->
                me(request) && id(request).isEmpty()
                    ? origin.send(
                        request.with(RocketChatProxy.ID, memory.idOf(token(request)).orElse("")))
                    : origin.send(request)),
        knowing(
            "RC-ME-01",
            "returns the first user for every token",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              return me(request) && response.succeeded()
                  ? response.withBody("{\"_id\":\"" + memory.logins.get(0).value() + "\"}")
                  : response;
            }),
        knowing(
            "RC-ME-01",
            "compares only the beginning of the token",
            (request, origin, memory) ->
                me(request) && token(request).length() > 8
                    ? memory.tokensOf(id(request)).stream()
                        .filter(it -> it.startsWith(token(request).substring(0, 8)))
                        .findFirst()
                        .map(it -> origin.send(request.with(RocketChatProxy.TOKEN, it)))
                        .orElseGet(() -> origin.send(request))
                    : origin.send(request)),
        mutant(
            "RC-ME-01",
            "accepts guests",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return me(request) && request.header(RocketChatProxy.TOKEN).isEmpty()
                  ? ProxyResponse.json(200, "{\"_id\":\"guest\"}")
                  : response;
            }),
        mutant(
            "RC-ME-01",
            "forbids guests",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return me(request) && response.status() == 401 ? response.withStatus(403) : response;
            }));
  }

  private static Mutant mes(String name, UnaryOperator<ProxyResponse> change) {
    return mutant(
        "RC-ME-01",
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return me(request) && response.succeeded() ? change.apply(response) : response;
        });
  }
}
