package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;

import java.util.List;
import java.util.function.Predicate;

/** Ways of getting rested's rules for origins wrong. */
final class RestedOriginMutants {
  private static final String ID = "RESTED-LOGOUT-07";
  private static final String NONE = "RESTED-LOGOUT-08";

  private RestedOriginMutants() {}

  static List<Mutant> all() {
    return List.of(
        allows("allows all origins", it -> true),
        allows("allows what ends so", it -> it.endsWith("app.example.com")),
        allows("allows subdomains", it -> it.endsWith(".app.example.com")),
        allows("allows what begins so", it -> it.startsWith("https://app.example.com")),
        allows("allows the beginning", DemoTargets.ALLOWED::startsWith),
        allows("allows both schemes", it -> it.equals("http://app.example.com")),
        allows("allows all ports", it -> it.matches("https://app\\.example\\.com(:\\d+)?")),
        allows("allows the parent domain", it -> it.equals("https://example.com")),
        allows("takes the dots for a pattern", it -> it.matches("https://app.example.com")),
        allows("allows it as a user name", it -> it.startsWith(DemoTargets.ALLOWED + "@")),
        allows("allows a slash at the end", it -> it.equals(DemoTargets.ALLOWED + "/")),
        allows("allows the origin null", it -> it.equals("null")),
        allows("looks at the host alone", it -> it.matches("(.*//)?app\\.example\\.com(:\\d+)?")),
        fault(
            "rested-origin",
            ID,
            "allows a foreign origin that has the token in the header",
            (asked, origin) -> origin.send(RestedProxy.byHeader(asked) ? allowed(asked) : asked)),
        answers("rested-origin", ID, "answers 400 to a foreign origin", true, 400),
        answers("rested-origin", ID, "answers 401 to a foreign origin", true, 401),
        answers("rested-listed", ID, "answers 404 to a foreign origin", true, 404),
        fault(
            ID,
            "answers 401 to an origin though all are allowed",
            (asked, origin) ->
                RestedProxy.logsOut(asked) && asked.header("Origin").isPresent()
                    ? ProxyResponse.of(401)
                    : origin.send(asked)),
        fault(
            ID,
            "refuses the origin null though all are allowed",
            (asked, origin) ->
                asked.header("Origin").orElse("").equals("null")
                    ? RestedProxy.forbidden()
                    : origin.send(asked)),
        fault(
            ID,
            "says 204 to a foreign origin and does nothing",
            (asked, origin) ->
                RestedProxy.logsOut(asked) && asked.header("Origin").isPresent()
                    ? ProxyResponse.of(204)
                    : origin.send(asked)),
        answers("rested-origin", NONE, "answers 400 without an origin", false, 400),
        answers("rested-origin", NONE, "answers 401 without an origin", false, 401),
        fault(
            "rested-listed",
            NONE,
            "says 204 without an origin and does nothing",
            (asked, origin) ->
                RestedProxy.logsOut(asked) && asked.header("Origin").isEmpty()
                    ? ProxyResponse.of(204)
                    : origin.send(asked)),
        fault(
            "rested-origin",
            NONE,
            "allows an empty origin",
            (asked, origin) ->
                origin.send(asked.header("Origin").orElse("x").isEmpty() ? allowed(asked) : asked)),
        fault(
            NONE,
            "lets log in without an origin and not out",
            (asked, origin) ->
                RestedProxy.logsOut(asked) && asked.header("Origin").isEmpty()
                    ? RestedProxy.forbidden()
                    : origin.send(asked)));
  }

  private static Mutant allows(String name, Predicate<String> which) {
    return fault(
        "rested-origin",
        ID,
        name,
        (asked, origin) ->
            origin.send(asked.header("Origin").filter(which).isPresent() ? allowed(asked) : asked));
  }

  private static ProxyRequest allowed(ProxyRequest asked) {
    return asked.header("Origin").isPresent() ? asked.with("Origin", DemoTargets.ALLOWED) : asked;
  }

  private static Mutant answers(
      String api, String id, String name, boolean withOrigin, int status) {
    return fault(
        api,
        id,
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          boolean foreign = !asked.header("Origin").orElse("").equals(DemoTargets.ALLOWED);
          return foreign
                  && asked.header("Origin").isPresent() == withOrigin
                  && answer.status() == 403
              ? answer.withStatus(status)
              : answer;
        });
  }
}
