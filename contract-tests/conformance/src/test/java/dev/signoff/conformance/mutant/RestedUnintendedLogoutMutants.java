package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Mutants of rested that end a session at a request that is no logout, or at a refused logout. */
final class RestedUnintendedLogoutMutants {
  private RestedUnintendedLogoutMutants() {}

  static List<Mutant> all() {
    return List.of(
        ends(
            "RESTED-LOGOUT-13",
            "logs out on GET",
            it -> gets(it) && RestedProxy.isTrue(it, "logout")),
        ends(
            "RESTED-LOGOUT-13",
            "logs out on GET by header",
            it -> gets(it) && RestedProxy.byHeader(it) && RestedProxy.isTrue(it, "logout")),
        ends(
            "RESTED-LOGOUT-13",
            "logs out on GET with any flag",
            it -> gets(it) && it.parameter("logout").isPresent()),
        ends("RESTED-LOGOUT-13", "logs out with logout=false", it -> flag(it).equals("false")),
        ends("RESTED-LOGOUT-13", "logs out with logout=", it -> it.query().endsWith("logout=")),
        ends(
            "RESTED-LOGOUT-13",
            "logs out on POST without a flag",
            it -> it.method().equals("POST") && !it.query().contains("log")),
        ends("RESTED-LOGOUT-13", "logs out on DELETE", it -> it.method().equals("DELETE")),
        ends("RESTED-LOGOUT-13", "logs out on PUT", it -> it.method().equals("PUT")),
        ends(
            "RESTED-LOGOUT-13",
            "looks for the flag anywhere in the query",
            it ->
                it.method().equals("POST")
                    && it.query().contains("logout=true")
                    && it.parameter("logout").isEmpty()),
        refused(
            "RESTED-LOGOUT-14",
            "ends the session, and then requires the key",
            it -> it.parameter("key").isEmpty()),
        refused(
            "RESTED-LOGOUT-14",
            "ends the session whatever the key",
            it -> !it.parameter("key").orElse("").equals(DemoTargets.OPEN_KEY)),
        refused(
            "RESTED-LOGOUT-14",
            "ends the session of a header whatever the key",
            it ->
                RestedProxy.byHeader(it)
                    && !it.parameter("key").orElse("").equals(DemoTargets.OPEN_KEY)),
        refused(
            "RESTED-LOGOUT-14",
            "ends the session at an unknown endpoint",
            it -> !it.path().endsWith(DemoTargets.OPEN_ENDPOINT)),
        guessed(
            "RESTED-LOGOUT-14",
            "ends the session of a token that is cut in half",
            (token, known) -> token.length() > 9 && known.startsWith(token)),
        guessed(
            "RESTED-LOGOUT-14",
            "ends the session of a token in the other case",
            String::equalsIgnoreCase),
        guessed(
            "RESTED-LOGOUT-14",
            "ends all sessions if a token is forged",
            (token, known) -> !token.isEmpty()),
        guessed(
            "RESTED-LOGOUT-14",
            "ends all sessions if a token is missing",
            (token, known) -> token.isEmpty()),
        mutant(
            "RESTED-LOGOUT-14",
            "ends the session that a refused login was sent with",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              if (RestedProxy.logsIn(request)
                  && !response.succeeded()
                  && !RestedProxy.token(request).isEmpty()) {
                RestedProxy.end(RestedProxy.token(request), origin);
              }
              return response;
            }),
        remembering(
            "RESTED-LOGOUT-14",
            "ends the user's sessions at a wrong password",
            () -> {
              IssuedTokens seen = new IssuedTokens();
              return (request, origin) -> {
                ProxyResponse response = seen.pass(request, origin);
                if (RestedProxy.logsIn(request)
                    && response.status() == 400
                    && request.body().contains("\"username\":\"username\"")) {
                  seen.others("", it -> it.user().equals("username"))
                      .forEach(it -> seen.end(it, origin));
                }
                return response;
              };
            }),
        origin("RESTED-LOGOUT-14", "ends the session, and then refuses the origin", "Origin"),
        origin("RESTED-LOGOUT-14", "ends the session, and then requires the origin", ""));
  }

  private static boolean gets(ProxyRequest request) {
    return request.method().equals("GET");
  }

  private static String flag(ProxyRequest request) {
    return request.parameter("logout").orElse("");
  }

  private static Mutant ends(String id, String name, Predicate<ProxyRequest> where) {
    return mutant(
        id,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          if (where.test(request) && !RestedProxy.token(request).isEmpty()) {
            RestedProxy.end(RestedProxy.token(request), origin);
          }
          return response;
        });
  }

  private static Mutant refused(String id, String name, Predicate<ProxyRequest> where) {
    return ends(id, name, it -> RestedProxy.logsOut(it) && where.test(it));
  }

  private static Mutant guessed(String id, String name, BiPredicate<String, String> isLike) {
    return remembering(
        id,
        name,
        () -> {
          IssuedTokens seen = new IssuedTokens();
          return (request, origin) -> {
            ProxyResponse response = seen.pass(request, origin);
            if (RestedProxy.logsOut(request) && response.status() == 403) {
              seen.others(
                      RestedProxy.token(request),
                      it -> isLike.test(RestedProxy.token(request), it.value()))
                  .forEach(it -> seen.end(it, origin));
            }
            return response;
          };
        });
  }

  private static Mutant origin(String id, String name, String header) {
    return mutant(
        "rested-origin",
        id,
        name,
        (request, origin) -> {
          boolean foreign = !request.header("Origin").orElse("").equals(DemoTargets.ALLOWED);
          boolean missing = request.header("Origin").isEmpty();
          if (RestedProxy.logsOut(request) && foreign && missing == header.isEmpty()) {
            origin.send(request.with("Origin", DemoTargets.ALLOWED));
          }
          return origin.send(request);
        });
  }
}
