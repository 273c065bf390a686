package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants of rested that treat a wrong login wrongly. */
final class RestedRefusedLoginMutants {
  private static final String TYPE = "RESTED-LOGIN-03";
  private static final String WRONG = "RESTED-LOGIN-05";

  private RestedRefusedLoginMutants() {}

  static List<Mutant> all() {
    return List.of(
        reads("reads JSON of any type", it -> true),
        reads("reads JSON as text", it -> it.equals("text/plain")),
        reads("reads JSON as XML", it -> it.endsWith("xml")),
        reads("reads what has json in its type", it -> it.contains("json")),
        reads("reads JSON as a form", it -> it.endsWith("form-urlencoded")),
        mutant(
            TYPE,
            "reads forms",
            (request, origin) ->
                origin.send(
                    request.body().startsWith("username=")
                        ? json(request).withBody(RestedRefusedLoginMutants.right("username"))
                        : request)),
        answers(TYPE, "returns 415 for another type", it -> !isJson(it), 415),
        answers(TYPE, "returns 500 for an empty body", it -> it.body().isEmpty(), 500),
        answers(TYPE, "returns 401 for an empty body", it -> it.body().isEmpty(), 401),
        mutant(
            TYPE,
            "accepts a login without a body",
            (request, origin) ->
                origin.send(
                    RestedProxy.logsIn(request) && request.body().isEmpty()
                        ? json(request).withBody(right("username"))
                        : request)),
        answers(WRONG, "returns 401 for a wrong password", RestedRefusedLoginMutants::isJson, 401),
        answers(WRONG, "returns 404 for an unknown user", it -> it.body().contains("nobody"), 404),
        answers(WRONG, "returns 200 without a token", RestedRefusedLoginMutants::isJson, 200),
        lets("accepts any password", it -> isJson(it) && !it.body().contains("nobody")),
        lets("compares only the beginning of a password", it -> password(it).startsWith("passwor")),
        lets("accepts a password with a suffix", it -> password(it).startsWith("password")),
        lets("accepts a truncated password", it -> password(it).equals("passwor")),
        lets("accepts a password in any case", it -> password(it).equalsIgnoreCase("password")),
        lets("accepts an empty password", it -> password(it).isEmpty() && isJson(it)),
        lets("accepts an object as the password", it -> it.body().contains("$ne")),
        lets("accepts an object as the user", it -> it.body().contains("\"username\":{")),
        lets("compares only the password", it -> it.body().contains("nobody")),
        wrong(
            "sets a token all the same",
            it -> it.and("Set-Cookie", RestedProxy.COOKIE + "=" + "t".repeat(43))),
        wrong("sends a token all the same", it -> it.and("Authorization", "t".repeat(43))),
        mutant(
            WRONG,
            "returns the password that was sent",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.logsIn(request) && response.status() == 400
                  ? response.withBody("{\"message\":\"no: " + password(request) + "\"}")
                  : response;
            }),
        mutant(
            WRONG,
            "returns the password in the record",
            RestedProxy.login(
                it -> it.withBody(it.body().replace("{", "{\"password\":\"password\",")))));
  }

  private static Mutant reads(String name, Predicate<String> type) {
    return mutant(
        TYPE,
        name,
        (request, origin) ->
            origin.send(
                RestedProxy.logsIn(request)
                        && request.body().startsWith("{")
                        && type.test(request.header("Content-Type").orElse(""))
                    ? json(request)
                    : request));
  }

  private static Mutant answers(String id, String name, Predicate<ProxyRequest> which, int status) {
    return mutant(
        id,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return RestedProxy.logsIn(request) && which.test(request) && response.status() == 400
              ? response.withStatus(status)
              : response;
        });
  }

  private static Mutant lets(String name, Predicate<ProxyRequest> which) {
    return mutant(
        WRONG,
        name,
        (request, origin) -> {
          String user = request.body().contains("\"other\"") ? "other" : "username";
          return origin.send(
              RestedProxy.logsIn(request) && which.test(request)
                  ? request.withBody(right(user))
                  : request);
        });
  }

  private static Mutant wrong(String name, UnaryOperator<ProxyResponse> change) {
    return mutant(
        WRONG,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return RestedProxy.logsIn(request) && response.status() == 400
              ? change.apply(response)
              : response;
        });
  }

  private static boolean isJson(ProxyRequest request) {
    return request.body().startsWith("{")
        && request.header("Content-Type").orElse("").startsWith("application/json");
  }

  private static ProxyRequest json(ProxyRequest request) {
    return request.with("Content-Type", "application/json");
  }

  private static String right(String user) {
    return "{\"username\":\"" + user + "\",\"password\":\"password\"}";
  }

  private static String password(ProxyRequest request) {
    String[] parts = request.body().split("\"password\":\"", 2);
    return parts.length < 2 ? "" : parts[1].split("\"", 2)[0];
  }
}
