package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.after;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.hasToken;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.login;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.logout;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import dev.signoff.conformance.mutant.Mutant.Behaviour;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mutants whose logout affects other sessions. */
final class IbmMqOtherSessionsMutants {
  private IbmMqOtherSessionsMutants() {}

  static List<Mutant> all() {
    return List.of(
        ending(
            "ends the user's sessions some time after a logout",
            (user, again, other) -> user.equals(other),
            30),
        ending(
            "ends the user's sessions at a second logout",
            (user, again, other) -> again && user.equals(other),
            0),
        ending(
            "ends everybody's sessions when another user logs out",
            (user, again, other) -> user.equals("reader"),
            0),
        newer("MQ-ERR-02", "quotes the cookie of a broken login", quoting("POST", 400, false)),
        newer("MQ-ERR-02", "quotes an encoded token", quoting("DELETE", 401, true)),
        newer(
            "MQ-WHOAMI-01",
            "returns the same user twice",
            after(
                "GET", it -> it.withBody(it.body().replaceAll("\\[(\\{.*\\})\\]\\}", "[$1,$1]}")))),
        new Mutant(
            "requires the value that the session sent first",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-04",
            () -> {
              Map<String, String> first = new HashMap<>();
              return (request, origin) -> {
                String sent = request.header(HEADER).orElse("");
                boolean another =
                    request.header(HEADER).isPresent()
                        && hasToken(request)
                        && !first.computeIfAbsent(token(request), it -> sent).equals(sent);
                return another && logout().test(request)
                    ? error(401, "MQWB0101E")
                    : origin.send(request);
              };
            }));
  }

  private interface SessionSelector {
    boolean ends(String user, boolean again, String other);
  }

  /** Ends sessions some requests after the logout of another. */
  private static Mutant ending(String name, SessionSelector ends, int later) {
    return new Mutant(
        name,
        "ibm-mq-9.0.5",
        "MQ-LOGOUT-13",
        () -> {
          Map<String, String> users = new HashMap<>();
          Map<String, Integer> lives = new HashMap<>();
          Set<String> out = new HashSet<>();
          int[] now = {0};
          return (request, origin) -> {
            now[0]++;
            if (lives.getOrDefault(token(request), now[0]) < now[0]) {
              return error(401, "MQWB0112E");
            }
            ProxyResponse response = origin.send(request);
            if (login().test(request) && response.succeeded()) {
              users.put(token(response), request.body().contains("mqreader") ? "reader" : "admin");
            }
            String user = users.getOrDefault(token(request), "");
            if (logout().test(request) && response.succeeded()) {
              boolean again = !out.add(token(request));
              users.forEach(
                  (other, whose) -> {
                    if (!other.equals(token(request)) && ends.ends(user, again, whose)) {
                      lives.putIfAbsent(other, now[0] + later);
                    }
                  });
            }
            return response;
          };
        });
  }

  private static Behaviour quoting(String method, int status, boolean encoded) {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      boolean quotes =
          request.method().equals(method) && response.status() == status && hasToken(request);
      String token = token(request);
      String quoted =
          quotes && encoded
              ? String.format("%%%02X", (int) token.charAt(0)) + token.substring(1)
              : token;
      return quotes
          ? response.withBody(response.body().replace("E: ", "E: " + quoted + " "))
          : response;
    };
  }
}
