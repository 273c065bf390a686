package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.field;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.login;
import static dev.signoff.conformance.mutant.RocketChatProxy.mutant;
import static dev.signoff.conformance.mutant.RocketChatSessionMutants.session;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants of Rocket.Chat's login. */
final class RocketChatLoginMutants {
  private static final String ALICE = "{\"user\":\"alice\",\"password\":\"alice-secret\"}";

  private RocketChatLoginMutants() {}

  static List<Mutant> all() {
    return List.of(
        logins("RC-LOGIN-01", "returns 201 for login", it -> it.withStatus(201)),
        logins("RC-LOGIN-01", "returns HTML for login", it -> it.with("Content-Type", "text/html")),
        rewritten(
            "puts the token beside the data", "\"data\":\\{\"userId\"", "\"data\":{},\"userId\""),
        rewritten("gives the token another name", "authToken", "token"),
        rewritten("gives the user id another name", "userId", "user_id"),
        rewritten("issues no token", "\"authToken\":\"[^\"]*\",", ""),
        rewritten("issues an empty token", "\"authToken\":\"[^\"]*\"", "\"authToken\":\"\""),
        rewritten("issues no user id", "\"userId\":\"[^\"]*\",", ""),
        rewritten(
            "issues a token that opens nothing",
            "\"authToken\":\"[^\"]{5}",
            "\"authToken\":\"AAAAA"),
        rewritten("returns nothing about the user", ",\"me\":\\{.*?\\}", ""),
        rewritten("returns another id of the user", "\"_id\":\"[^\"]*\"", "\"_id\":\"somebody\""),
        rewritten("returns no status", "\"status\":\"success\",", ""),
        mutant(
            "RC-LOGIN-01",
            "does not support the field user",
            (request, origin) ->
                login(request) && request.body().contains("\"user\"")
                    ? ProxyResponse.json(400, "{\"status\":\"error\",\"message\":\"no username\"}")
                    : origin.send(request)),
        mutant(
            "RC-LOGIN-01",
            "does not support the field username",
            (request, origin) ->
                login(request) && request.body().contains("\"username\"")
                    ? ProxyResponse.json(401, "{\"status\":\"error\",\"message\":\"Unauthorized\"}")
                    : origin.send(request)),
        mutant(
            "RC-LOGIN-01",
            "reads forms only",
            (request, origin) ->
                login(request) && request.body().startsWith("{")
                    ? ProxyResponse.of(415)
                    : origin.send(request)),
        knowing(
            "RC-LOGIN-01",
            "issues the same token at every login",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              String owner = field(response, "userId").orElse("");
              List<String> known = memory.tokensOf(owner);
              return login(request)
                      && response.succeeded()
                      && !known.isEmpty()
                      && origin
                          .send(
                              RocketChatProxy.as(request, known.get(0), owner)
                                  .withMethod("GET")
                                  .withPath(RocketChatProxy.ME)
                                  .withBody(""))
                          .succeeded()
                  ? ProxyResponse.json(200, session(known.get(0), owner))
                  : response;
            }),
        open("accepts every known user", it -> has(it, "alice") || has(it, "bob")),
        open("accepts any user's password", it -> it.body().contains("alice-secret\"")),
        open(
            "accepts an empty password",
            it -> field(it.body(), "password").filter(String::isEmpty).isPresent()),
        open(
            "compares only the beginning of a password",
            it -> secret(it).startsWith("alice-secret")),
        open(
            "accepts the beginning of a password",
            it -> secret(it).length() > 3 && "alice-secret".startsWith(secret(it))),
        open("uses objects in its query", it -> it.body().contains("\"password\":{")),
        open("accepts a malformed login", it -> it.body().equals("{\"user\":")),
        open("accepts a login without fields", it -> it.body().equals("{}")),
        refusals("returns 403 for a wrong password", it -> it.withStatus(403)),
        refusals("returns 400 for a wrong password", it -> it.withStatus(400)),
        refusals("returns 200 and an error for a wrong password", it -> it.withStatus(200)),
        refusals(
            "returns success for a wrong password",
            it -> it.withBody(it.body().replace("\"error\"", "\"success\""))),
        refusals("refuses a login with nothing", it -> it.withBody("")),
        mutant(
            "RC-LOGIN-02",
            "returns 404 for an unknown user",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return login(request) && response.status() == 401 && has(request, "nobody")
                  ? response.withStatus(404)
                  : response;
            }),
        knowing(
            "RC-LOGIN-02",
            "issues a token with a refusal",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              return login(request) && response.status() == 401
                  ? response.withBody(
                      session("9HqLlyZOugoStsXCUfD", "x").replace("success", "error"))
                  : response;
            }),
        mutant(
            "RC-LOGIN-03",
            "does not support resume",
            (request, origin) ->
                login(request) && request.body().contains("resume")
                    ? ProxyResponse.json(400, "{\"status\":\"error\",\"message\":\"no user\"}")
                    : origin.send(request)),
        knowing(
            "RC-LOGIN-03",
            "resumes whatever it is given",
            (request, origin, memory) ->
                login(request) && request.body().contains("resume")
                    ? origin.send(request.withBody(ALICE))
                    : origin.send(request)),
        mutant(
            "RC-LOGIN-03",
            "forbids to resume an ended token",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return login(request) && request.body().contains("resume") && response.status() == 401
                  ? response.withStatus(403)
                  : response;
            }),
        mutant(
            "RC-LOGIN-04",
            "reads no forms",
            (request, origin) ->
                login(request) && !request.body().startsWith("{")
                    ? ProxyResponse.of(415)
                    : origin.send(request)),
        mutant(
            "RC-LOGIN-04",
            "accepts any form",
            (request, origin) ->
                login(request) && !request.body().startsWith("{")
                    ? origin.send(request.with("Content-Type", "application/json").withBody(ALICE))
                    : origin.send(request)));
  }

  private static boolean has(ProxyRequest request, String user) {
    return request.body().contains("\"user\":\"" + user);
  }

  private static String secret(ProxyRequest request) {
    return has(request, "alice") ? field(request.body(), "password").orElse("") : "";
  }

  private static Mutant rewritten(String name, String pattern, String replacement) {
    return logins(
        "RC-LOGIN-01", name, it -> it.withBody(it.body().replaceFirst(pattern, replacement)));
  }

  private static Mutant logins(String id, String name, UnaryOperator<ProxyResponse> change) {
    return mutant(
        id,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return login(request) && response.succeeded() ? change.apply(response) : response;
        });
  }

  private static Mutant refusals(String name, UnaryOperator<ProxyResponse> change) {
    return mutant(
        "RC-LOGIN-02",
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return login(request) && response.status() == 401 && !request.body().contains("resume")
              ? change.apply(response)
              : response;
        });
  }

  /** Accepts each login that fulfils a condition. */
  private static Mutant open(String name, Predicate<ProxyRequest> when) {
    return mutant(
        "RC-LOGIN-02",
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return login(request) && !response.succeeded() && when.test(request)
              ? origin.send(request.with("Content-Type", "application/json").withBody(ALICE))
              : response;
        });
  }
}
