package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;

import java.util.List;
import java.util.function.Predicate;

/** Mutants of rested's rules for origins. */
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
        allows("treats dots as patterns", it -> it.matches("https://app.example.com")),
        allows("allows it as a user name", it -> it.startsWith(DemoTargets.ALLOWED + "@")),
        allows("allows a slash at the end", it -> it.equals(DemoTargets.ALLOWED + "/")),
        allows("allows the origin null", it -> it.equals("null")),
        allows("compares only the host", it -> it.matches("(.*//)?app\\.example\\.com(:\\d+)?")),
        mutant(
            "rested-origin",
            ID,
            "allows a foreign origin that has the token in the header",
            (request, origin) ->
                origin.send(RestedProxy.byHeader(request) ? allowed(request) : request)),
        answers("rested-origin", ID, "returns 400 for a foreign origin", true, 400),
        answers("rested-origin", ID, "returns 401 for a foreign origin", true, 401),
        answers("rested-listed", ID, "returns 404 for a foreign origin", true, 404),
        mutant(
            ID,
            "returns 401 for an origin though all are allowed",
            (request, origin) ->
                RestedProxy.logsOut(request) && request.header("Origin").isPresent()
                    ? ProxyResponse.of(401)
                    : origin.send(request)),
        mutant(
            ID,
            "refuses the origin null though all are allowed",
            (request, origin) ->
                request.header("Origin").orElse("").equals("null")
                    ? RestedProxy.forbidden()
                    : origin.send(request)),
        mutant(
            ID,
            "returns 204 for a foreign origin and does nothing",
            (request, origin) ->
                RestedProxy.logsOut(request) && request.header("Origin").isPresent()
                    ? ProxyResponse.of(204)
                    : origin.send(request)),
        answers("rested-origin", NONE, "returns 400 without an origin", false, 400),
        answers("rested-origin", NONE, "returns 401 without an origin", false, 401),
        mutant(
            "rested-listed",
            NONE,
            "returns 204 without an origin and does nothing",
            (request, origin) ->
                RestedProxy.logsOut(request) && request.header("Origin").isEmpty()
                    ? ProxyResponse.of(204)
                    : origin.send(request)),
        mutant(
            "rested-origin",
            NONE,
            "allows an empty origin",
            (request, origin) ->
                origin.send(
                    request.header("Origin").orElse("x").isEmpty() ? allowed(request) : request)),
        mutant(
            NONE,
            "requires an origin only at logout",
            (request, origin) ->
                RestedProxy.logsOut(request) && request.header("Origin").isEmpty()
                    ? RestedProxy.forbidden()
                    : origin.send(request)));
  }

  private static Mutant allows(String name, Predicate<String> which) {
    return mutant(
        "rested-origin",
        ID,
        name,
        (request, origin) ->
            origin.send(
                request.header("Origin").filter(which).isPresent() ? allowed(request) : request));
  }

  private static ProxyRequest allowed(ProxyRequest request) {
    return request.header("Origin").isPresent()
        ? request.with("Origin", DemoTargets.ALLOWED)
        : request;
  }

  private static Mutant answers(
      String api, String id, String name, boolean withOrigin, int status) {
    return mutant(
        api,
        id,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          boolean foreign = !request.header("Origin").orElse("").equals(DemoTargets.ALLOWED);
          return foreign
                  && request.header("Origin").isPresent() == withOrigin
                  && response.status() == 403
              ? response.withStatus(status)
              : response;
        });
  }
}
