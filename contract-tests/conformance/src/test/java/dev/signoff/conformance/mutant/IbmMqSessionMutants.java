package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.logout;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Mutants that end too few or too many sessions. */
final class IbmMqSessionMutants {
  private static final ProxyResponse REFUSED = error(401, "MQWB0112E");

  private IbmMqSessionMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(refusedLogouts());
    all.addAll(
        List.of(
            ends("ends all sessions of the user", (own, other) -> own.user().equals(other.user())),
            ends("ends all sessions of all users", (own, other) -> true),
            ends(
                "ends the user's older sessions too",
                (own, other) -> own.user().equals(other.user()) && other.number() <= own.number()),
            ends(
                "ends the user's newest session in place of this one",
                (own, other) -> own.user().equals(other.user()) && other.number() > own.number()),
            ends("ends other users' sessions", (own, other) -> !own.user().equals(other.user())),
            new Mutant(
                "tracks tokens that were logged out",
                "ibm-mq-9.0.5",
                "MQ-LOGOUT-11",
                IbmMqSessionMutants::tracking),
            new Mutant(
                "tracks tokens that were logged out in 9.0.4",
                "ibm-mq-9.0.4",
                "MQ-LOGOUT-11",
                IbmMqSessionMutants::tracking),
            new Mutant(
                "recognises its client by another cookie",
                "ibm-mq-9.0.5",
                "MQ-LOGOUT-12",
                () -> {
                  Map<String, String> byId = new LinkedHashMap<>();
                  return (request, origin) -> {
                    String id = request.cookie("JSESSIONID=").or(() -> id(request)).orElse("");
                    ProxyRequest changed =
                        request.is("GET", LOGIN) && token(request).isEmpty() && byId.containsKey(id)
                            ? request.withCookie(LTPA, byId.get(id))
                            : request;
                    ProxyResponse response = origin.send(changed);
                    if (request.is("POST", LOGIN) && response.succeeded()) {
                      String made = "id" + byId.size();
                      byId.put(made, token(response));
                      return response.and("Set-Cookie", "JSESSIONID=" + made + "; Path=/");
                    }
                    return response;
                  };
                }),
            newer(
                "MQ-LOGOUT-12",
                "deletes a cookie that it never set",
                (request, origin) -> {
                  ProxyResponse response = origin.send(request);
                  return logout().test(request)
                      ? response.each("Set-Cookie", line -> line.replace("=/", "=/other"))
                      : response;
                })));
    return all;
  }

  private static java.util.Optional<String> id(ProxyRequest request) {
    return request.cookie("JSESSIONID");
  }

  private static List<Mutant> refusedLogouts() {
    return List.of(
        refusedEnds("ends the session though the header is missing", "MQWB0100E", "ibm-mq-9.0.5"),
        refusedEnds("ends the session though the header differs", "MQWB0101E", "ibm-mq-9.0.4"),
        new Mutant(
            "ends the session whose token was cut",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-10",
            () -> {
              Set<String> dead = new HashSet<>();
              return (request, origin) -> {
                String start = token(request).substring(0, Math.min(40, token(request).length()));
                ProxyResponse response = origin.send(request);
                if (logout().test(request) && response.status() == 401 && start.length() == 40) {
                  dead.add(start);
                }
                return dead.contains(start) ? REFUSED : response;
              };
            }),
        newer(
            "MQ-LOGOUT-10",
            "deletes the cookie though it refuses",
            IbmMqBehaviour.refusing(
                "DELETE", it -> it.and("Set-Cookie", LTPA + "=; Path=/; Max-Age=0"))),
        new Mutant(
            "ends the session after two refusals",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-10",
            () -> {
              Map<String, Integer> refusals = new LinkedHashMap<>();
              return (request, origin) -> {
                if (refusals.getOrDefault(token(request), 0) > 1) {
                  return REFUSED;
                }
                ProxyResponse response = origin.send(request);
                if (logout().test(request)
                    && response.status() == 401
                    && !token(request).isEmpty()) {
                  refusals.merge(token(request), 1, Integer::sum);
                }
                return response;
              };
            }));
  }

  private static Mutant refusedEnds(String name, String msgId, String api) {
    return new Mutant(
        name,
        api,
        "MQ-LOGOUT-10",
        () -> {
          Set<String> dead = new HashSet<>();
          return (request, origin) -> {
            if (dead.contains(token(request))) {
              return REFUSED;
            }
            ProxyResponse response = origin.send(request);
            if (logout().test(request) && response.body().contains(msgId)) {
              dead.add(token(request));
            }
            return response;
          };
        });
  }

  private record KnownSession(String user, int number) {}

  private static Mutant ends(String name, BiPredicate<KnownSession, KnownSession> which) {
    return new Mutant(name, "ibm-mq-9.0.5", "MQ-LOGOUT-13", () -> ending(which));
  }

  static Mutant.Behaviour tracking() {
    return ending((own, other) -> own.equals(other));
  }

  private static Mutant.Behaviour ending(BiPredicate<KnownSession, KnownSession> which) {
    Map<String, KnownSession> known = new LinkedHashMap<>();
    Set<String> dead = new HashSet<>();
    return (request, origin) -> {
      String token = token(request);
      if (dead.contains(token)) {
        return REFUSED;
      }
      ProxyResponse response = origin.send(request);
      if (request.is("POST", LOGIN) && response.succeeded()) {
        String user = request.body().contains("mqreader") ? "reader" : "admin";
        known.put(token(response), new KnownSession(user, known.size()));
      }
      KnownSession own = known.get(token);
      if (logout().test(request) && response.succeeded() && own != null) {
        known.forEach(
            (other, it) -> {
              if (which.test(own, it)) {
                dead.add(other);
              }
            });
      }
      return response;
    };
  }
}
