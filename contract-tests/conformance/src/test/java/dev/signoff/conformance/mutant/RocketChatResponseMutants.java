package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.mutant;

import java.util.List;
import java.util.function.UnaryOperator;

/** Mutants of Rocket.Chat that end the right session and send a wrong response. */
final class RocketChatResponseMutants {
  private RocketChatResponseMutants() {}

  static List<Mutant> all() {
    return List.of(
        logouts("RC-LOGOUT-01", "returns 204 for logout", it -> ProxyResponse.of(204)),
        logouts("RC-LOGOUT-01", "returns 202 for logout", it -> it.withStatus(202)),
        logouts("RC-LOGOUT-01", "returns 201 for logout", it -> it.withStatus(201)),
        logouts("RC-LOGOUT-01", "returns 500 for logout", it -> it.withStatus(500)),
        logouts(
            "RC-LOGOUT-01",
            "redirects to the login page after logout",
            it -> ProxyResponse.of(302).and("Location", "/login")),
        message("RC-LOGOUT-02", "writes a curly apostrophe", "You\u2019ve been logged out!"),
        message("RC-LOGOUT-02", "escapes the apostrophe as HTML", "You&#39;ve been logged out!"),
        message("RC-LOGOUT-02", "omits the exclamation mark", "You've been logged out"),
        message("RC-LOGOUT-02", "ends the message with a line break", "You've been logged out!\\n"),
        message("RC-LOGOUT-02", "writes the message in small letters", "you've been logged out!"),
        message("RC-LOGOUT-02", "has German messages", "Sie wurden abgemeldet!"),
        logouts(
            "RC-LOGOUT-02",
            "returns success true instead of a status",
            it -> it.withBody(it.body().replace("\"status\":\"success\"", "\"success\":true"))),
        logouts(
            "RC-LOGOUT-02",
            "returns the status ok",
            it -> it.withBody(it.body().replace("\"success\"", "\"ok\""))),
        logouts(
            "RC-LOGOUT-02",
            "capitalizes the status",
            it -> it.withBody(it.body().replace("\"success\"", "\"Success\""))),
        logouts(
            "RC-LOGOUT-02",
            "puts the message beside the data",
            it ->
                it.withBody(
                    "{\"status\":\"success\",\"message\":\"You've been logged out!\",\"data\":{}}")),
        logouts(
            "RC-LOGOUT-02",
            "wraps the answer in another one",
            it -> it.withBody("{\"result\":" + it.body() + "}")),
        logouts("RC-LOGOUT-02", "returns an array", it -> it.withBody("[" + it.body() + "]")),
        knowing(
            "RC-LOGOUT-02",
            "returns a message for the first logout only",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              return logout(request) && response.succeeded() && memory.count++ > 0
                  ? response.withBody("{\"status\":\"success\"}")
                  : response;
            }),
        logouts("RC-LOGOUT-03", "returns nothing for logout", it -> it.withBody("")),
        logouts(
            "RC-LOGOUT-03",
            "returns an empty response for logout",
            it -> it.withBody("").without("Content-Type")),
        logouts(
            "RC-LOGOUT-03", "returns HTML for logout", it -> it.with("Content-Type", "text/html")),
        logouts(
            "RC-LOGOUT-03",
            "returns text for logout",
            it -> it.with("Content-Type", "text/plain; charset=utf-8")),
        logouts("RC-LOGOUT-03", "returns no content type", it -> it.without("Content-Type")),
        logouts(
            "RC-LOGOUT-03",
            "returns JSON with a media type of its own",
            it -> it.with("Content-Type", "application/vnd.api+json")),
        logouts("RC-LOGOUT-03", "returns blanks", it -> it.withBody("   ")),
        logouts("RC-LOGOUT-03", "returns half of the JSON", it -> half(it)),
        mutant(
            "RC-LOGOUT-03",
            "returns nothing for a request without a body",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              boolean bare = request.header("Content-Length").isEmpty();
              return logout(request) && response.succeeded() && bare
                  ? response.withBody("")
                  : response;
            }),
        mutant(
            "RC-SHAPE",
            "repeats the token that it logs out",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return logout(request) && response.succeeded()
                  ? further(response, "\"token\":\"" + RocketChatProxy.token(request) + "\"")
                  : response;
            }),
        mutant(
            "RC-SHAPE",
            "returns the token with the user",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RocketChatProxy.me(request) && response.succeeded()
                  ? further(response, "\"token\":\"" + RocketChatProxy.token(request) + "\"")
                  : response;
            }),
        mutant(
            "RC-SHAPE",
            "repeats the password that it refuses",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              String password = RocketChatProxy.field(request.body(), "password").orElse("");
              return RocketChatProxy.login(request) && response.status() == 401
                  ? further(response, "\"details\":\"no match for " + password + "\"")
                  : response;
            }),
        mutant(
            "RC-SHAPE",
            "repeats the password that it accepts",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RocketChatProxy.login(request) && response.succeeded()
                  ? further(response, "\"request\":" + request.body())
                  : response;
            }),
        mutant(
            "RC-SHAPE",
            "returns the roles without quotes",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RocketChatProxy.me(request) && response.succeeded()
                  ? response.withBody(response.body().replace("[\"user\"]", "\"user\""))
                  : response;
            }));
  }

  private static Mutant message(String id, String name, String message) {
    return logouts(
        id, name, it -> it.withBody(it.body().replace("You've been logged out!", message)));
  }

  private static ProxyResponse half(ProxyResponse it) {
    return it.withBody(it.body().substring(0, it.body().length() / 2));
  }

  static ProxyResponse further(ProxyResponse response, String field) {
    return response.withBody(
        response.body().replaceFirst("\\{", "{" + field.replace("$", "\\$") + ","));
  }

  static Mutant logouts(String id, String name, UnaryOperator<ProxyResponse> change) {
    return mutant(
        id,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return logout(request) && response.succeeded() ? change.apply(response) : response;
        });
  }
}
