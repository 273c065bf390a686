package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Chat.fault;
import static dev.signoff.conformance.faulty.Chat.id;
import static dev.signoff.conformance.faulty.Chat.knowing;
import static dev.signoff.conformance.faulty.Chat.me;
import static dev.signoff.conformance.faulty.Chat.token;

import java.util.List;
import java.util.function.UnaryOperator;

/** Wrong words about who is logged in. */
final class RocketChatProfileFaults {
  private RocketChatProfileFaults() {}

  static List<Fault> all() {
    return List.of(
        mes(
            "tells another id",
            it -> it.withBody(it.body().replaceFirst("\"_id\":\"[^\"]*\"", "\"_id\":\"x\""))),
        mes(
            "calls the id something else",
            it -> it.withBody(it.body().replace("\"_id\"", "\"id\""))),
        mes("fails", it -> it.withStatus(500)),
        mes("does not know who one is", it -> Chat.notLoggedIn()),
        mes("wraps the user", it -> it.withBody("{\"user\":" + it.body() + "}")),
        fault(
            "RC-ME-01",
            "believes whatever id it is told",
            (asked, origin) ->
                me(asked)
                    ? Answered.json(200, "{\"_id\":\"" + id(asked) + "\"}")
                    : origin.send(asked)),
        knowing(
            "RC-ME-01",
            "does not compare the user id",
            (asked, origin, memory) ->
                me(asked) && !id(asked).isEmpty()
                    ? origin.send(asked.with(Chat.ID, memory.idOf(token(asked)).orElse(id(asked))))
                    : origin.send(asked)),
        knowing(
            "RC-ME-01",
            "does not need the user id",
            (asked, origin, memory) ->
                me(asked) && id(asked).isEmpty()
                    ? origin.send(asked.with(Chat.ID, memory.idOf(token(asked)).orElse("")))
                    : origin.send(asked)),
        knowing(
            "RC-ME-01",
            "tells everybody about the first user",
            (asked, origin, memory) -> {
              Answered answer = origin.send(asked);
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
                        .map(it -> origin.send(asked.with(Chat.TOKEN, it)))
                        .orElseGet(() -> origin.send(asked))
                    : origin.send(asked)),
        fault(
            "RC-ME-01",
            "greets guests",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return me(asked) && asked.header(Chat.TOKEN).isEmpty()
                  ? Answered.json(200, "{\"_id\":\"guest\"}")
                  : answer;
            }),
        fault(
            "RC-ME-01",
            "forbids guests",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return me(asked) && answer.status() == 401 ? answer.withStatus(403) : answer;
            }));
  }

  private static Fault mes(String name, UnaryOperator<Answered> change) {
    return fault(
        "RC-ME-01",
        name,
        (asked, origin) -> {
          Answered answer = origin.send(asked);
          return me(asked) && answer.succeeded() ? change.apply(answer) : answer;
        });
  }
}
