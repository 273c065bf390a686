package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Ways of ending a session by what is no logout, or by one that is refused. */
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
            "ends the session, and then misses the key",
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
        fault(
            "RESTED-LOGOUT-14",
            "ends the session that a refused login came with",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              if (RestedProxy.logsIn(asked)
                  && !answer.succeeded()
                  && !RestedProxy.token(asked).isEmpty()) {
                RestedProxy.end(RestedProxy.token(asked), origin);
              }
              return answer;
            }),
        remembering(
            "RESTED-LOGOUT-14",
            "ends the user's sessions at a wrong password",
            () -> {
              IssuedTokens seen = new IssuedTokens();
              return (asked, origin) -> {
                ProxyResponse answer = seen.pass(asked, origin);
                if (RestedProxy.logsIn(asked)
                    && answer.status() == 400
                    && asked.body().contains("\"username\":\"username\"")) {
                  seen.others("", it -> it.user().equals("username"))
                      .forEach(it -> seen.end(it, origin));
                }
                return answer;
              };
            }),
        origin("RESTED-LOGOUT-14", "ends the session, and then refuses the origin", "Origin"),
        origin("RESTED-LOGOUT-14", "ends the session, and then misses the origin", ""));
  }

  private static boolean gets(ProxyRequest asked) {
    return asked.method().equals("GET");
  }

  private static String flag(ProxyRequest asked) {
    return asked.parameter("logout").orElse("");
  }

  private static Mutant ends(String id, String name, Predicate<ProxyRequest> where) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          ProxyResponse answer = origin.send(asked);
          if (where.test(asked) && !RestedProxy.token(asked).isEmpty()) {
            RestedProxy.end(RestedProxy.token(asked), origin);
          }
          return answer;
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
          return (asked, origin) -> {
            ProxyResponse answer = seen.pass(asked, origin);
            if (RestedProxy.logsOut(asked) && answer.status() == 403) {
              seen.others(
                      RestedProxy.token(asked),
                      it -> isLike.test(RestedProxy.token(asked), it.value()))
                  .forEach(it -> seen.end(it, origin));
            }
            return answer;
          };
        });
  }

  private static Mutant origin(String id, String name, String header) {
    return fault(
        "rested-origin",
        id,
        name,
        (asked, origin) -> {
          boolean foreign = !asked.header("Origin").orElse("").equals(DemoTargets.ALLOWED);
          boolean missing = asked.header("Origin").isEmpty();
          if (RestedProxy.logsOut(asked) && foreign && missing == header.isEmpty()) {
            origin.send(asked.with("Origin", DemoTargets.ALLOWED));
          }
          return origin.send(asked);
        });
  }
}
