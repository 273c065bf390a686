package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Faults that show themselves late, or beside what is looked at first. */
final class RestedStatefulMutants {
  private static final String PATH = "/api/1/ce/" + DemoTargets.OPEN_ENDPOINT;
  private static final String WRONG = "RESTED-LOGIN-05";

  private RestedStatefulMutants() {}

  static List<Mutant> all() {
    return List.of(
        pretends("ends nothing if a type is named", it -> it.header("Content-Type").isPresent()),
        pretends(
            "ends nothing if there is another cookie",
            it -> it.header("Cookie").filter(line -> line.contains(";")).isPresent()),
        remembering("RESTED-LOGOUT-12", "ends the session that is opened next", () -> next()),
        remembering("RESTED-LOGOUT-12", "lets nobody log out beside another", () -> once()),
        at(
            "takes the other project's endpoint",
            it -> it.path().endsWith(DemoTargets.CLOSED_ENDPOINT)),
        at("takes an endpoint in any case", it -> it.path().equalsIgnoreCase(PATH)),
        fault(
            "RESTED-LOGOUT-06",
            "answers 404 to an unknown endpoint of one segment",
            (asked, origin) ->
                asked.path().endsWith("/ce/signoff-unknown")
                    ? ProxyResponse.of(404)
                    : origin.send(asked)),
        ends("logs out with logout=1", it -> it.query().endsWith("logout=1")),
        ends("logs out with what begins with true", it -> it.query().contains("logout=truei")),
        ends("logs out with a bare flag", it -> it.query().startsWith("logout&")),
        fault(
            "RESTED-LOGOUT-13",
            "logs out on HEAD",
            (asked, origin) ->
                origin.send(asked.method().equals("HEAD") ? asked.withMethod("POST") : asked)),
        fault(
            "RESTED-LOGOUT-10",
            "says 204 to the token undefined",
            (asked, origin) ->
                RestedProxy.logsOut(asked) && RestedProxy.token(asked).equals("undefined")
                    ? ProxyResponse.of(204)
                    : origin.send(asked)),
        lets("lets in by e-mail whatever the password", it -> it.contains("\"email\":")),
        lets("lets in without a password", it -> !it.contains("password\":")),
        lets("takes null for a password", it -> it.contains("password\":null")),
        lets("takes true for a password", it -> it.contains("password\":true")),
        lets("takes an object for any user", it -> it.contains("$gt")),
        lets("lets in nobody", it -> it.contains("nobody-") && it.contains("password\":\"\"")),
        fault(
            WRONG,
            "lets in with dataOnly whatever the password",
            (asked, origin) ->
                origin.send(
                    RestedProxy.isTrue(asked, "dataOnly") ? asked.withBody(right()) : asked)),
        fault(
            WRONG,
            "tells the password of a login in a header",
            RestedProxy.login(it -> it.and("X-Password", "password"))),
        remembering("RESTED-LOGOUT-09", "refuses an ended token with its record", () -> told()));
  }

  private static Mutant pretends(String name, Predicate<ProxyRequest> which) {
    return remembering(
        "RESTED-LOGOUT-09",
        name,
        () ->
            (asked, origin) ->
                RestedProxy.logsOut(asked)
                        && which.test(asked)
                        && origin.send(asked.withMethod("GET")).succeeded()
                    ? ProxyResponse.of(204)
                    : origin.send(asked));
  }

  private static Mutant.Behaviour next() {
    boolean[] due = {false};
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      if (RestedProxy.logsOut(asked) && answer.succeeded()) {
        due[0] = !due[0];
      } else if (RestedProxy.logsIn(asked) && answer.succeeded() && due[0]) {
        RestedProxy.handedOut(answer).ifPresent(token -> RestedProxy.end(token, origin));
        due[0] = false;
      }
      return answer;
    };
  }

  /** Whoever was logged in when somebody logged out cannot log out any more. */
  private static Mutant.Behaviour once() {
    IssuedTokens seen = new IssuedTokens();
    Set<String> stuck = new HashSet<>();
    return (asked, origin) -> {
      if (RestedProxy.logsOut(asked) && stuck.contains(RestedProxy.token(asked))) {
        return RestedProxy.forbidden();
      }
      ProxyResponse answer = seen.pass(asked, origin);
      if (RestedProxy.logsOut(asked) && answer.succeeded()) {
        seen.beside(RestedProxy.token(asked)).forEach(it -> stuck.add(it.value()));
      }
      return answer;
    };
  }

  private static Mutant.Behaviour told() {
    IssuedTokens seen = new IssuedTokens();
    return (asked, origin) -> {
      ProxyResponse answer = seen.pass(asked, origin);
      return RestedProxy.asks(asked)
              && answer.status() == 403
              && seen.contains(RestedProxy.token(asked))
          ? ProxyResponse.json(401, RestedLoginMutants.record("username"))
          : answer;
    };
  }

  private static Mutant at(String name, Predicate<ProxyRequest> where) {
    return fault(
        "RESTED-LOGOUT-06",
        name,
        (asked, origin) -> {
          boolean ours = asked.parameter("key").orElse("").equals(DemoTargets.OPEN_KEY);
          return origin.send(ours && where.test(asked) ? asked.withPath(PATH) : asked);
        });
  }

  private static Mutant ends(String name, Predicate<ProxyRequest> where) {
    return fault(
        "RESTED-LOGOUT-13",
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          if (where.test(asked) && !RestedProxy.token(asked).isEmpty()) {
            RestedProxy.end(RestedProxy.token(asked), origin);
          }
          return answer;
        });
  }

  private static Mutant lets(String name, Predicate<String> which) {
    return fault(
        WRONG,
        name,
        (asked, origin) ->
            origin.send(
                RestedProxy.logsIn(asked)
                        && asked.body().startsWith("{")
                        && which.test(asked.body())
                    ? asked.withBody(right())
                    : asked));
  }

  private static String right() {
    return "{\"username\":\"username\",\"password\":\"password\"}";
  }
}
