package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Mutants of rested whose fault depends on earlier requests. */
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
        remembering("RESTED-LOGOUT-12", "refuses a logout beside another", () -> once()),
        at(
            "accepts the other project's endpoint",
            it -> it.path().endsWith(DemoTargets.CLOSED_ENDPOINT)),
        at("accepts an endpoint in any case", it -> it.path().equalsIgnoreCase(PATH)),
        mutant(
            "RESTED-LOGOUT-06",
            "returns 404 for an unknown endpoint of one segment",
            (request, origin) ->
                request.path().endsWith("/ce/signoff-unknown")
                    ? ProxyResponse.of(404)
                    : origin.send(request)),
        ends("logs out with logout=1", it -> it.query().endsWith("logout=1")),
        ends("logs out with what begins with true", it -> it.query().contains("logout=truei")),
        ends("logs out with a bare flag", it -> it.query().startsWith("logout&")),
        mutant(
            "RESTED-LOGOUT-13",
            "logs out on HEAD",
            (request, origin) ->
                origin.send(
                    request.method().equals("HEAD") ? request.withMethod("POST") : request)),
        mutant(
            "RESTED-LOGOUT-10",
            "returns 204 for the token undefined",
            (request, origin) ->
                RestedProxy.logsOut(request) && RestedProxy.token(request).equals("undefined")
                    ? ProxyResponse.of(204)
                    : origin.send(request)),
        lets("accepts any password with an e-mail address", it -> it.contains("\"email\":")),
        lets("accepts a login without a password", it -> !it.contains("password\":")),
        lets("accepts null as a password", it -> it.contains("password\":null")),
        lets("accepts true as a password", it -> it.contains("password\":true")),
        lets("accepts an object as any user", it -> it.contains("$gt")),
        lets("refuses every login", it -> it.contains("nobody-") && it.contains("password\":\"\"")),
        mutant(
            WRONG,
            "accepts any password with dataOnly",
            (request, origin) ->
                origin.send(
                    RestedProxy.isTrue(request, "dataOnly") ? request.withBody(right()) : request)),
        mutant(
            WRONG,
            "returns the password of a login in a header",
            RestedProxy.login(it -> it.and("X-Password", "password"))),
        remembering(
            "RESTED-LOGOUT-09", "refuses an ended token with its record", () -> stillReturned()));
  }

  private static Mutant pretends(String name, Predicate<ProxyRequest> which) {
    return remembering(
        "RESTED-LOGOUT-09",
        name,
        () ->
            (request, origin) ->
                RestedProxy.logsOut(request)
                        && which.test(request)
                        && origin.send(request.withMethod("GET")).succeeded()
                    ? ProxyResponse.of(204)
                    : origin.send(request));
  }

  private static Mutant.Behaviour next() {
    boolean[] due = {false};
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      if (RestedProxy.logsOut(request) && response.succeeded()) {
        due[0] = !due[0];
      } else if (RestedProxy.logsIn(request) && response.succeeded() && due[0]) {
        RestedProxy.handedOut(response).ifPresent(token -> RestedProxy.end(token, origin));
        due[0] = false;
      }
      return response;
    };
  }

  /** Refuses the logout of sessions that were alive at the logout of another. */
  private static Mutant.Behaviour once() {
    IssuedTokens seen = new IssuedTokens();
    Set<String> stuck = new HashSet<>();
    return (request, origin) -> {
      if (RestedProxy.logsOut(request) && stuck.contains(RestedProxy.token(request))) {
        return RestedProxy.forbidden();
      }
      ProxyResponse response = seen.pass(request, origin);
      if (RestedProxy.logsOut(request) && response.succeeded()) {
        seen.beside(RestedProxy.token(request)).forEach(it -> stuck.add(it.value()));
      }
      return response;
    };
  }

  private static Mutant.Behaviour stillReturned() {
    IssuedTokens seen = new IssuedTokens();
    return (request, origin) -> {
      ProxyResponse response = seen.pass(request, origin);
      return RestedProxy.asks(request)
              && response.status() == 403
              && seen.contains(RestedProxy.token(request))
          ? ProxyResponse.json(401, RestedLoginMutants.record("username"))
          : response;
    };
  }

  private static Mutant at(String name, Predicate<ProxyRequest> where) {
    return mutant(
        "RESTED-LOGOUT-06",
        name,
        (request, origin) -> {
          boolean ours = request.parameter("key").orElse("").equals(DemoTargets.OPEN_KEY);
          return origin.send(ours && where.test(request) ? request.withPath(PATH) : request);
        });
  }

  private static Mutant ends(String name, Predicate<ProxyRequest> where) {
    return mutant(
        "RESTED-LOGOUT-13",
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          if (where.test(request) && !RestedProxy.token(request).isEmpty()) {
            RestedProxy.end(RestedProxy.token(request), origin);
          }
          return response;
        });
  }

  private static Mutant lets(String name, Predicate<String> which) {
    return mutant(
        WRONG,
        name,
        (request, origin) ->
            origin.send(
                RestedProxy.logsIn(request)
                        && request.body().startsWith("{")
                        && which.test(request.body())
                    ? request.withBody(right())
                    : request));
  }

  private static String right() {
    return "{\"username\":\"username\",\"password\":\"password\"}";
  }
}
