package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.fault;
import static dev.signoff.conformance.mutant.RocketChatProxy.field;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.login;
import static dev.signoff.conformance.mutant.RocketChatSessionMutants.session;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Wrong logins. */
final class RocketChatLoginMutants {
  private static final String ALICE = "{\"user\":\"alice\",\"password\":\"alice-secret\"}";

  private RocketChatLoginMutants() {}

  static List<Mutant> all() {
    return List.of(
        logins("RC-LOGIN-01", "answers login with 201", it -> it.withStatus(201)),
        logins("RC-LOGIN-01", "answers login as HTML", it -> it.with("Content-Type", "text/html")),
        rewritten(
            "puts the token beside the data", "\"data\":\\{\"userId\"", "\"data\":{},\"userId\""),
        rewritten("calls the token something else", "authToken", "token"),
        rewritten("calls the user id something else", "userId", "user_id"),
        rewritten("hands out no token", "\"authToken\":\"[^\"]*\",", ""),
        rewritten("hands out an empty token", "\"authToken\":\"[^\"]*\"", "\"authToken\":\"\""),
        rewritten("hands out no user id", "\"userId\":\"[^\"]*\",", ""),
        rewritten(
            "hands out a token that opens nothing",
            "\"authToken\":\"[^\"]{5}",
            "\"authToken\":\"AAAAA"),
        rewritten("says nothing about the user", ",\"me\":\\{.*?\\}", ""),
        rewritten("tells another id about the user", "\"_id\":\"[^\"]*\"", "\"_id\":\"somebody\""),
        rewritten("tells no status", "\"status\":\"success\",", ""),
        fault(
            "RC-LOGIN-01",
            "knows no user",
            (asked, origin) ->
                login(asked) && asked.body().contains("\"user\"")
                    ? ProxyResponse.json(400, "{\"status\":\"error\",\"message\":\"no username\"}")
                    : origin.send(asked)),
        fault(
            "RC-LOGIN-01",
            "knows no username",
            (asked, origin) ->
                login(asked) && asked.body().contains("\"username\"")
                    ? ProxyResponse.json(401, "{\"status\":\"error\",\"message\":\"Unauthorized\"}")
                    : origin.send(asked)),
        fault(
            "RC-LOGIN-01",
            "reads forms alone",
            (asked, origin) ->
                login(asked) && asked.body().startsWith("{")
                    ? ProxyResponse.of(415)
                    : origin.send(asked)),
        knowing(
            "RC-LOGIN-01",
            "hands out the same token at every login",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              String owner = field(answer, "userId").orElse("");
              List<String> known = memory.tokensOf(owner);
              return login(asked)
                      && answer.succeeded()
                      && !known.isEmpty()
                      && origin
                          .send(
                              RocketChatProxy.as(asked, known.get(0), owner)
                                  .withMethod("GET")
                                  .withPath(RocketChatProxy.ME)
                                  .withBody(""))
                          .succeeded()
                  ? ProxyResponse.json(200, session(known.get(0), owner))
                  : answer;
            }),
        open("lets anybody in whom it knows", it -> has(it, "alice") || has(it, "bob")),
        open(
            "lets in whoever has a password of somebody",
            it -> it.body().contains("alice-secret\"")),
        open(
            "lets in an empty password",
            it -> field(it.body(), "password").filter(String::isEmpty).isPresent()),
        open("compares the beginning of a password", it -> secret(it).startsWith("alice-secret")),
        open(
            "takes the beginning of a password",
            it -> secret(it).length() > 3 && "alice-secret".startsWith(secret(it))),
        open("lets objects into its query", it -> it.body().contains("\"password\":{")),
        open("lets in whoever sends what it cannot read", it -> it.body().equals("{\"user\":")),
        open("lets in whoever says nothing", it -> it.body().equals("{}")),
        refusals("answers a wrong password with 403", it -> it.withStatus(403)),
        refusals("answers a wrong password with 400", it -> it.withStatus(400)),
        refusals("answers a wrong password with 200 and an error", it -> it.withStatus(200)),
        refusals(
            "says that a wrong password is a success",
            it -> it.withBody(it.body().replace("\"error\"", "\"success\""))),
        refusals("refuses a login with nothing", it -> it.withBody("")),
        fault(
            "RC-LOGIN-02",
            "answers an unknown user with 404",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return login(asked) && answer.status() == 401 && has(asked, "nobody")
                  ? answer.withStatus(404)
                  : answer;
            }),
        knowing(
            "RC-LOGIN-02",
            "hands out a token with a refusal",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              return login(asked) && answer.status() == 401
                  ? answer.withBody(session("9HqLlyZOugoStsXCUfD", "x").replace("success", "error"))
                  : answer;
            }),
        fault(
            "RC-LOGIN-03",
            "knows no resume",
            (asked, origin) ->
                login(asked) && asked.body().contains("resume")
                    ? ProxyResponse.json(400, "{\"status\":\"error\",\"message\":\"no user\"}")
                    : origin.send(asked)),
        knowing(
            "RC-LOGIN-03",
            "resumes whatever it is given",
            (asked, origin, memory) ->
                login(asked) && asked.body().contains("resume")
                    ? origin.send(asked.withBody(ALICE))
                    : origin.send(asked)),
        fault(
            "RC-LOGIN-03",
            "forbids to resume an ended token",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return login(asked) && asked.body().contains("resume") && answer.status() == 401
                  ? answer.withStatus(403)
                  : answer;
            }),
        fault(
            "RC-LOGIN-04",
            "reads no forms",
            (asked, origin) ->
                login(asked) && !asked.body().startsWith("{")
                    ? ProxyResponse.of(415)
                    : origin.send(asked)),
        fault(
            "RC-LOGIN-04",
            "lets in any form",
            (asked, origin) ->
                login(asked) && !asked.body().startsWith("{")
                    ? origin.send(asked.with("Content-Type", "application/json").withBody(ALICE))
                    : origin.send(asked)));
  }

  private static boolean has(ProxyRequest asked, String user) {
    return asked.body().contains("\"user\":\"" + user);
  }

  private static String secret(ProxyRequest asked) {
    return has(asked, "alice") ? field(asked.body(), "password").orElse("") : "";
  }

  private static Mutant rewritten(String name, String pattern, String replacement) {
    return logins(
        "RC-LOGIN-01", name, it -> it.withBody(it.body().replaceFirst(pattern, replacement)));
  }

  private static Mutant logins(String id, String name, UnaryOperator<ProxyResponse> change) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return login(asked) && answer.succeeded() ? change.apply(answer) : answer;
        });
  }

  private static Mutant refusals(String name, UnaryOperator<ProxyResponse> change) {
    return fault(
        "RC-LOGIN-02",
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return login(asked) && answer.status() == 401 && !asked.body().contains("resume")
              ? change.apply(answer)
              : answer;
        });
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
