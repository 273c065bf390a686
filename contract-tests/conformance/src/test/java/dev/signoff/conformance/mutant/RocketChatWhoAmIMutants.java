package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.fault;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;

import java.util.List;
import java.util.function.UnaryOperator;

/** Wrong words about who is logged in. */
final class RocketChatWhoAmIMutants {
  private RocketChatWhoAmIMutants() {}

  static List<Mutant> all() {
    return List.of(
        mes(
            "tells another id",
            it -> it.withBody(it.body().replaceFirst("\"_id\":\"[^\"]*\"", "\"_id\":\"x\""))),
        mes(
            "calls the id something else",
            it -> it.withBody(it.body().replace("\"_id\"", "\"id\""))),
        mes("fails", it -> it.withStatus(500)),
        mes("does not know who one is", it -> RocketChatProxy.notLoggedIn()),
        mes("wraps the user", it -> it.withBody("{\"user\":" + it.body() + "}")),
        fault(
            "RC-ME-01",
            "believes whatever id it is told",
            (asked, origin) ->
                me(asked)
                    ? ProxyResponse.json(200, "{\"_id\":\"" + id(asked) + "\"}")
                    : origin.send(asked)),
        knowing(
            "RC-ME-01",
            "does not compare the user id",
            (asked, origin, memory) ->
                me(asked) && !id(asked).isEmpty()
                    ? origin.send(
                        asked.with(RocketChatProxy.ID, memory.idOf(token(asked)).orElse(id(asked))))
                    : origin.send(asked)),
        knowing(
            "RC-ME-01",
            "does not need the user id",
            (asked, origin, memory) ->
                me(asked) && id(asked).isEmpty()
                    ? origin.send(
                        asked.with(RocketChatProxy.ID, memory.idOf(token(asked)).orElse("")))
                    : origin.send(asked)),
        knowing(
            "RC-ME-01",
            "tells everybody about the first user",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              return me(asked) && answer.succeeded()
                  ? answer.withBody("{\"_id\":\"" + memory.logins.get(0).value() + "\"}")
                  : answer;
            }),
        knowing(
            "RC-ME-01",
            "compares the beginning of the token",
            (asked, origin, memory) ->
                me(asked) && token(asked).length() > 8
                    ? memory.tokensOf(id(asked)).stream()
                        .filter(it -> it.startsWith(token(asked).substring(0, 8)))
                        .findFirst()
                        .map(it -> origin.send(asked.with(RocketChatProxy.TOKEN, it)))
                        .orElseGet(() -> origin.send(asked))
                    : origin.send(asked)),
        fault(
            "RC-ME-01",
            "greets guests",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return me(asked) && asked.header(RocketChatProxy.TOKEN).isEmpty()
                  ? ProxyResponse.json(200, "{\"_id\":\"guest\"}")
                  : answer;
            }),
        fault(
            "RC-ME-01",
            "forbids guests",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return me(asked) && answer.status() == 401 ? answer.withStatus(403) : answer;
            }));
  }

  private static Mutant mes(String name, UnaryOperator<ProxyResponse> change) {
    return fault(
        "RC-ME-01",
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return me(asked) && answer.succeeded() ? change.apply(answer) : answer;
        });
  }
}
