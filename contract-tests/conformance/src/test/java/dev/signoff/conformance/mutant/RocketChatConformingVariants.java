package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.fault;
import static dev.signoff.conformance.mutant.RocketChatProxy.field;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.login;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatResponseMutants.further;

import dev.signoff.conformance.http.NameValue;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Conforming variants of Rocket.Chat, which differ from the reference server where the vendor
 * leaves it open.
 */
final class RocketChatConformingVariants {
  private RocketChatConformingVariants() {}

  static List<Mutant> all() {
    return List.of(
        answers("tells further fields", it -> further(it, "\"x\":{\"y\":[1]}")),
        fault(
            "",
            "says that a refusal is no success",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return answer.succeeded()
                  ? answer
                  : further(answer, "\"success\":false,\"error\":\"unauthorized\"");
            }),
        answers(
            "names the charset",
            it ->
                it.header("Content-Type").isPresent()
                    ? it.with("Content-Type", "application/json; charset=utf-8")
                    : it),
        answers("writes the type in capitals", it -> it.with("Content-Type", "Application/JSON")),
        answers("writes header names in small letters", RocketChatConformingVariants::small),
        answers(
            "escapes and indents",
            it -> it.withBody(it.body().replace("'", "\\u0027").replace("{", "{\n  "))),
        answers(
            "sends further headers and cookies",
            it ->
                it.and("X-Instance-ID", "a")
                    .and("X-RateLimit-Remaining", "7")
                    .and("Access-Control-Allow-Origin", "*")
                    .and("Set-Cookie", "AWSALB=abc; Path=/")
                    .and("Set-Cookie", "route=1; Path=/; HttpOnly; Secure")),
        fault(
            "",
            "sets a cookie with the token, for its pages alone",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return field(answer, "authToken")
                  .map(it -> answer.and("Set-Cookie", "rc_token=" + it + "; Path=/"))
                  .orElse(answer);
            }),
        fault(
            "",
            "refuses logins in another language",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return login(asked) && !answer.succeeded()
                  ? answer.withBody(
                      "{\"status\":\"error\",\"error\":\"Nicht angemeldet\",\"message\":\"Nein\"}")
                  : answer;
            }),
        fault(
            "",
            "refuses logins without a message",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return login(asked) && answer.status() == 401
                  ? answer.withBody("{\"status\":\"error\"}")
                  : answer;
            }),
        fault(
            "",
            "tells what is no login otherwise",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return login(asked) && answer.status() == 400
                  ? ProxyResponse.json(422, "{\"success\":false,\"error\":\"Match error\"}")
                  : answer;
            }),
        fault(
            "",
            "answers what is no login with 401",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return login(asked) && answer.status() == 400
                  ? ProxyResponse.json(401, "{\"success\":false}")
                  : answer;
            }),
        fault(
            "",
            "tells little about the user",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return answer.succeeded() && (login(asked) || me(asked))
                  ? answer.withBody(
                      answer.body().replaceAll("\"_id\":\"([^\"]*)\"[^}]*\\}", "\"_id\":\"$1\"}"))
                  : answer;
            }),
        fault(
            "",
            "tells much about the user",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return answer.succeeded() && (login(asked) || me(asked))
                  ? answer.withBody(
                      answer
                          .body()
                          .replace(
                              "\"_id\":",
                              "\"services\":{\"password\":{\"exists\":true}},\"emails\":[{\"address\":"
                                  + "\"a@example.com\",\"verified\":false}],\"active\":true,"
                                  + "\"utcOffset\":1,\"settings\":{},\"_id\":"))
                  : answer;
            }),
        fault(
            "",
            "logs out on GET as well",
            (asked, origin) ->
                origin.send(
                    asked.is("GET", RocketChatProxy.LOGOUT) ? asked.withMethod("POST") : asked)),
        fault(
            "",
            "answers GET with 404",
            (asked, origin) ->
                asked.is("GET", RocketChatProxy.LOGOUT)
                    ? ProxyResponse.of(404).with("Content-Type", "text/html").withBody("<p>No</p>")
                    : origin.send(asked)),
        fault(
            "",
            "answers GET with a page",
            (asked, origin) ->
                asked.is("GET", RocketChatProxy.LOGOUT)
                    ? ProxyResponse.of(200).with("Content-Type", "text/html").withBody("<p>App</p>")
                    : origin.send(asked)),
        knowing(
            "",
            "hands out a new token when one is resumed",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              if (!login(asked) || !answer.succeeded() || !asked.body().contains("resume")) {
                return answer;
              }
              String user = field(answer, "username").orElse("");
              return origin.send(
                  asked.withBody(
                      "{\"user\":\"" + user + "\",\"password\":\"" + user + "-secret\"}"));
            }),
        strangers("says nothing to strangers who ask who they are", "text/plain", ""),
        strangers("shows a page to strangers who ask who they are", "text/html", "<p>No</p>"),
        strangers("tells strangers who ask who they are in words", "text/plain", "Unauthorized"),
        limited(),
        fault(
            "",
            "says more with a logout",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return logout(asked) && answer.succeeded()
                  ? answer.withBody(
                      "{\"success\":true,\"data\":{\"userId\":\""
                          + id(asked)
                          + "\",\"message\":\"You've been logged out!\"},\"status\":\"success\"}")
                  : answer;
            }));
  }

  private static Mutant strangers(String name, String type, String body) {
    return fault(
        "",
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return me(asked) && answer.status() == 401
              ? answer.with("Content-Type", type).withBody(body)
              : answer;
        });
  }

  private static Mutant limited() {
    return knowing(
        "",
        "limits the rate",
        (asked, origin, memory) ->
            ++memory.count % 40 == 0
                ? ProxyResponse.json(429, "{\"success\":false,\"error\":\"too many requests\"}")
                    .and("Retry-After", "0")
                : origin.send(asked));
  }

  private static ProxyResponse small(ProxyResponse answer) {
    return new ProxyResponse(
        answer.status(),
        answer.headers().stream()
            .map(it -> new NameValue(it.name().toLowerCase(Locale.ROOT), it.value()))
            .toList(),
        answer.body());
  }

  private static Mutant answers(String name, UnaryOperator<ProxyResponse> change) {
    return fault("", name, (asked, origin) -> change.apply(origin.send(asked)));
  }
}
