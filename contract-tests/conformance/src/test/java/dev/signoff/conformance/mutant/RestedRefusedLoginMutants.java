package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Ways of getting a wrong login to rested wrong. */
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
        fault(
            TYPE,
            "reads forms",
            (asked, origin) ->
                origin.send(
                    asked.body().startsWith("username=")
                        ? json(asked).withBody(RestedRefusedLoginMutants.right("username"))
                        : asked)),
        answers(TYPE, "answers 415 to another type", it -> !isJson(it), 415),
        answers(TYPE, "answers 500 to an empty body", it -> it.body().isEmpty(), 500),
        answers(TYPE, "answers 401 to an empty body", it -> it.body().isEmpty(), 401),
        fault(
            TYPE,
            "lets in whoever sends nothing",
            (asked, origin) ->
                origin.send(
                    RestedProxy.logsIn(asked) && asked.body().isEmpty()
                        ? json(asked).withBody(right("username"))
                        : asked)),
        answers(WRONG, "answers 401 to a wrong password", RestedRefusedLoginMutants::isJson, 401),
        answers(WRONG, "answers 404 to an unknown user", it -> it.body().contains("nobody"), 404),
        answers(WRONG, "answers 200 without a token", RestedRefusedLoginMutants::isJson, 200),
        lets("lets in whatever the password", it -> isJson(it) && !it.body().contains("nobody")),
        lets("looks at the beginning of a password", it -> password(it).startsWith("passwor")),
        lets("lets in with a password that goes on", it -> password(it).startsWith("password")),
        lets("lets in with a password cut short", it -> password(it).equals("passwor")),
        lets("takes a password in any case", it -> password(it).equalsIgnoreCase("password")),
        lets("takes an empty password", it -> password(it).isEmpty() && isJson(it)),
        lets("takes an object for the password", it -> it.body().contains("$ne")),
        lets("takes an object for the user", it -> it.body().contains("\"username\":{")),
        lets("looks at the password alone", it -> it.body().contains("nobody")),
        wrong(
            "sets a token all the same",
            it -> it.and("Set-Cookie", RestedProxy.COOKIE + "=" + "t".repeat(43))),
        wrong("sends a token all the same", it -> it.and("Authorization", "t".repeat(43))),
        fault(
            WRONG,
            "tells the password back",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.logsIn(asked) && answer.status() == 400
                  ? answer.withBody("{\"message\":\"no: " + password(asked) + "\"}")
                  : answer;
            }),
        fault(
            WRONG,
            "tells the password in the record",
            RestedProxy.login(
                it -> it.withBody(it.body().replace("{", "{\"password\":\"password\",")))));
  }

  private static Mutant reads(String name, Predicate<String> type) {
    return fault(
        TYPE,
        name,
        (asked, origin) ->
            origin.send(
                RestedProxy.logsIn(asked)
                        && asked.body().startsWith("{")
                        && type.test(asked.header("Content-Type").orElse(""))
                    ? json(asked)
                    : asked));
  }

  private static Mutant answers(String id, String name, Predicate<ProxyRequest> which, int status) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return RestedProxy.logsIn(asked) && which.test(asked) && answer.status() == 400
              ? answer.withStatus(status)
              : answer;
        });
  }

  private static Mutant lets(String name, Predicate<ProxyRequest> which) {
    return fault(
        WRONG,
        name,
        (asked, origin) -> {
          String user = asked.body().contains("\"other\"") ? "other" : "username";
          return origin.send(
              RestedProxy.logsIn(asked) && which.test(asked) ? asked.withBody(right(user)) : asked);
        });
  }

  private static Mutant wrong(String name, UnaryOperator<ProxyResponse> change) {
    return fault(
        WRONG,
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          return RestedProxy.logsIn(asked) && answer.status() == 400
              ? change.apply(answer)
              : answer;
        });
  }

  private static boolean isJson(ProxyRequest asked) {
    return asked.body().startsWith("{")
        && asked.header("Content-Type").orElse("").startsWith("application/json");
  }

  private static ProxyRequest json(ProxyRequest asked) {
    return asked.with("Content-Type", "application/json");
  }

  private static String right(String user) {
    return "{\"username\":\"" + user + "\",\"password\":\"password\"}";
  }

  private static String password(ProxyRequest asked) {
    String[] parts = asked.body().split("\"password\":\"", 2);
    return parts.length < 2 ? "" : parts[1].split("\"", 2)[0];
  }
}
