package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.hasToken;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.logout;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.refusing;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Mutants that accept an invalid token. */
final class IbmMqTokenMutants {
  private IbmMqTokenMutants() {}

  static List<Mutant> all() {
    return List.of(
        newer(
            "MQ-LOGOUT-09",
            "ignores the token",
            instead(logout().and(it -> hasToken(it)), ProxyResponse.of(204))),
        newer(
            "MQ-LOGOUT-09",
            "returns 403 for a bad token",
            refusing("DELETE", it -> it.body().contains("MQWB0112E") ? it.withStatus(403) : it)),
        newer(
            "MQ-LOGOUT-09",
            "returns 400 for a bad token",
            refusing("DELETE", it -> it.body().contains("MQWB0112E") ? it.withStatus(400) : it)),
        newer(
            "MQ-LOGOUT-09",
            "fails over an empty token",
            instead(
                logout().and(it -> it.cookie(LTPA).filter(String::isEmpty).isPresent()),
                error(500, "MQWB0000E"))),
        newer(
            "MQ-LOGOUT-09",
            "accepts null as a token",
            instead(logout().and(it -> token(it).equals("null")), ProxyResponse.of(204))),
        compares("compares only the beginning of a token", 20, 0),
        compares("compares only most of a token", 70, 0),
        compares("compares only the end of a token", 0, 20),
        compares("compares only both ends of a token", 12, 12),
        new Mutant(
            "compares tokens without case",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-09",
            () -> {
              List<String> known = new ArrayList<>();
              return (request, origin) -> {
                ProxyResponse response = origin.send(request);
                if (request.is("POST", LOGIN) && response.succeeded()) {
                  known.add(token(response).toLowerCase(Locale.ROOT));
                }
                return logout().test(request)
                        && known.contains(token(request).toLowerCase(Locale.ROOT))
                        && request.header(HEADER).isPresent()
                    ? ProxyResponse.of(204)
                    : response;
              };
            }),
        newer(
            "MQ-LOGOUT-09",
            "accepts anything with the form of a token",
            instead(
                logout()
                    .and(it -> it.header(HEADER).isPresent())
                    .and(it -> token(it).matches("[A-Za-z0-9+/]{80,}={0,2}")),
                ProxyResponse.of(204))));
  }

  private static Mutant compares(String name, int start, int end) {
    return new Mutant(name, "ibm-mq-9.0.5", "MQ-LOGOUT-09", () -> comparing(logout(), start, end));
  }

  /** Accepts each token that starts and ends like a known one. */
  static Mutant.Behaviour comparing(Predicate<ProxyRequest> which, int start, int end) {
    List<String> known = new ArrayList<>();
    return (request, origin) -> {
      String shown = token(request);
      ProxyRequest changed = request;
      for (String token : which.test(request) ? known : List.<String>of()) {
        if (!shown.isEmpty()
            && shown.regionMatches(0, token, 0, start)
            && shown.length() >= start + end
            && token.endsWith(shown.substring(shown.length() - end))) {
          changed = request.withCookie(LTPA, token);
        }
      }
      ProxyResponse response = origin.send(changed);
      if (request.is("POST", LOGIN) && response.succeeded()) {
        known.add(token(response));
      }
      return response;
    };
  }
}
