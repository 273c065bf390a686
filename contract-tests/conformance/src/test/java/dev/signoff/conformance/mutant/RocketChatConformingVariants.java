package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.field;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.login;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.mutant;
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
        answers("returns further fields", it -> further(it, "\"x\":{\"y\":[1]}")),
        mutant(
            "",
            "returns success false with a refusal",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return response.succeeded()
                  ? response
                  : further(response, "\"success\":false,\"error\":\"unauthorized\"");
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
        mutant(
            "",
            "sets a cookie with the token, for its pages only",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return field(response, "authToken")
                  .map(it -> response.and("Set-Cookie", "rc_token=" + it + "; Path=/"))
                  .orElse(response);
            }),
        mutant(
            "",
            "refuses logins in another language",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return login(request) && !response.succeeded()
                  ? response.withBody(
                      "{\"status\":\"error\",\"error\":\"Nicht angemeldet\",\"message\":\"Nein\"}")
                  : response;
            }),
        mutant(
            "",
            "refuses logins without a message",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return login(request) && response.status() == 401
                  ? response.withBody("{\"status\":\"error\"}")
                  : response;
            }),
        mutant(
            "",
            "has another message for what is no login",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return login(request) && response.status() == 400
                  ? ProxyResponse.json(422, "{\"success\":false,\"error\":\"Match error\"}")
                  : response;
            }),
        mutant(
            "",
            "returns 401 for an invalid login",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return login(request) && response.status() == 400
                  ? ProxyResponse.json(401, "{\"success\":false}")
                  : response;
            }),
        mutant(
            "",
            "returns few fields of the user",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return response.succeeded() && (login(request) || me(request))
                  ? response.withBody(
                      response.body().replaceAll("\"_id\":\"([^\"]*)\"[^}]*\\}", "\"_id\":\"$1\"}"))
                  : response;
            }),
        mutant(
            "",
            "returns many fields of the user",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return response.succeeded() && (login(request) || me(request))
                  ? response.withBody(
                      response
                          .body()
                          .replace(
                              "\"_id\":",
                              "\"services\":{\"password\":{\"exists\":true}},\"emails\":[{\"address\":"
                                  + "\"a@example.com\",\"verified\":false}],\"active\":true,"
                                  + "\"utcOffset\":1,\"settings\":{},\"_id\":"))
                  : response;
            }),
        mutant(
            "",
            "logs out on GET as well",
            (request, origin) ->
                origin.send(
                    request.is("GET", RocketChatProxy.LOGOUT)
                        ? request.withMethod("POST")
                        : request)),
        mutant(
            "",
            "returns 404 for GET",
            (request, origin) ->
                request.is("GET", RocketChatProxy.LOGOUT)
                    ? ProxyResponse.of(404).with("Content-Type", "text/html").withBody("<p>No</p>")
                    : origin.send(request)),
        mutant(
            "",
            "returns a page for GET",
            (request, origin) ->
                request.is("GET", RocketChatProxy.LOGOUT)
                    ? ProxyResponse.of(200).with("Content-Type", "text/html").withBody("<p>App</p>")
                    : origin.send(request)),
        knowing(
            "",
            "issues a new token when one is resumed",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (!login(request) || !response.succeeded() || !request.body().contains("resume")) {
                return response;
              }
              String user = field(response, "username").orElse("");
              return origin.send(
                  request.withBody(
                      "{\"user\":\"" + user + "\",\"password\":\"" + user + "-secret\"}"));
            }),
        strangers("returns nothing for the current user without a token", "text/plain", ""),
        strangers("shows a page to strangers who ask who they are", "text/html", "<p>No</p>"),
        strangers("has another message for the user without a token", "text/plain", "Unauthorized"),
        limited(),
        mutant(
            "",
            "returns further fields for a logout",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return logout(request) && response.succeeded()
                  ? response.withBody(
                      "{\"success\":true,\"data\":{\"userId\":\""
                          + id(request)
                          + "\",\"message\":\"You've been logged out!\"},\"status\":\"success\"}")
                  : response;
            }));
  }

  private static Mutant strangers(String name, String type, String body) {
    return mutant(
        "",
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return me(request) && response.status() == 401
              ? response.with("Content-Type", type).withBody(body)
              : response;
        });
  }

  private static Mutant limited() {
    return knowing(
        "",
        "limits the rate",
        (request, origin, memory) ->
            ++memory.count % 40 == 0
                ? ProxyResponse.json(429, "{\"success\":false,\"error\":\"too many requests\"}")
                    .and("Retry-After", "0")
                : origin.send(request));
  }

  private static ProxyResponse small(ProxyResponse response) {
    return new ProxyResponse(
        response.status(),
        response.headers().stream()
            .map(it -> new NameValue(it.name().toLowerCase(Locale.ROOT), it.value()))
            .toList(),
        response.body());
  }

  private static Mutant answers(String name, UnaryOperator<ProxyResponse> change) {
    return mutant("", name, (request, origin) -> change.apply(origin.send(request)));
  }
}
