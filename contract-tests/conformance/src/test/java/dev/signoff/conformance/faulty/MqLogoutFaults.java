package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.MqBehaviour.HEADER;
import static dev.signoff.conformance.faulty.MqBehaviour.LOGIN;
import static dev.signoff.conformance.faulty.MqBehaviour.LTPA;
import static dev.signoff.conformance.faulty.MqBehaviour.after;
import static dev.signoff.conformance.faulty.MqBehaviour.before;
import static dev.signoff.conformance.faulty.MqBehaviour.error;
import static dev.signoff.conformance.faulty.MqBehaviour.hasToken;
import static dev.signoff.conformance.faulty.MqBehaviour.instead;
import static dev.signoff.conformance.faulty.MqBehaviour.logout;
import static dev.signoff.conformance.faulty.MqBehaviour.newer;
import static dev.signoff.conformance.faulty.MqBehaviour.older;
import static dev.signoff.conformance.faulty.MqBehaviour.refusing;
import static dev.signoff.conformance.faulty.MqBehaviour.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Ways of getting the logout of one session wrong. */
final class MqLogoutFaults {
  private static final Answered UNAUTHORIZED = error(401, "MQWB0104E");

  private MqLogoutFaults() {}

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>(answers());
    all.addAll(withoutCookie());
    all.addAll(badTokens());
    return all;
  }

  private static List<Fault> answers() {
    return List.of(
        newer("MQ-LOGOUT-01", "answers logout with 200", after("DELETE", it -> it.withStatus(200))),
        older("MQ-LOGOUT-01", "answers logout with 202", after("DELETE", it -> it.withStatus(202))),
        newer("MQ-LOGOUT-01", "has no logout", instead(logout(), error(405, "MQWB0116E"))),
        newer(
            "MQ-LOGOUT-01",
            "compares the header's name with its case",
            instead(
                logout()
                    .and(
                        it ->
                            it.headers().stream()
                                .anyMatch(
                                    header ->
                                        header.name().equals(HEADER.toUpperCase(Locale.ROOT)))),
                error(401, "MQWB0100E"))),
        newer(
            "MQ-LOGOUT-01",
            "finds the token in the first cookie alone",
            instead(
                logout().and(it -> hasToken(it) && !it.header("Cookie").get().startsWith(LTPA)),
                UNAUTHORIZED)),
        newer(
            "MQ-LOGOUT-01",
            "wants a body where there is a content type",
            instead(
                logout().and(it -> it.header("Content-Type").isPresent()),
                error(400, "MQWB0111E"))),
        newer("MQ-LOGOUT-02", "says goodbye", after("DELETE", it -> it.withBody("Bye."))),
        newer(
            "MQ-LOGOUT-02",
            "gives nothing a content type",
            after("DELETE", it -> it.with("Content-Type", "application/json"))),
        older(
            "MQ-LOGOUT-02",
            "answers an empty object after logout",
            after("DELETE", it -> it.withBody("{}").with("Content-Type", "application/json"))));
  }

  private static List<Fault> withoutCookie() {
    return List.of(
        newer(
            "MQ-LOGOUT-08",
            "logs out whoever asks",
            instead(logout().and(it -> !hasToken(it)), Answered.of(204))),
        older(
            "MQ-LOGOUT-08",
            "answers 403 without a token",
            instead(logout().and(it -> !hasToken(it)), error(403, "MQWB0104E"))),
        newer(
            "MQ-LOGOUT-08",
            "answers nothing but 401 without a token",
            instead(logout().and(it -> !hasToken(it)), Answered.of(401))),
        newer(
            "MQ-LOGOUT-08",
            "finds the token's name within another",
            before(
                logout().and(it -> it.header("Cookie").orElse("").contains("No" + LTPA)),
                it -> it.with("Cookie", it.header("Cookie").get().replace("No" + LTPA, LTPA)))),
        newer(
            "MQ-LOGOUT-08",
            "takes the token's older name as well",
            before(
                logout().and(MqLogoutFaults::hasOlderName),
                it -> it.with("Cookie", it.header("Cookie").get().replace("Token=", "Token2=")))),
        elsewhere("takes a password for a token", it -> it.startsWith("Basic ")),
        elsewhere("takes the token as Bearer", it -> it.startsWith("Bearer ")),
        elsewhere("takes the token in Authorization", it -> !it.contains(" ")),
        newer(
            "MQ-LOGOUT-14",
            "takes the token in the query",
            instead(logout().and(it -> it.query().contains(LTPA)), Answered.of(204))),
        newer(
            "MQ-LOGOUT-14",
            "takes the token in a header",
            instead(logout().and(it -> it.header(LTPA).isPresent()), Answered.of(204))));
  }

  private static boolean hasOlderName(Asked asked) {
    return asked.header("Cookie").orElse("").contains("LtpaToken=");
  }

  private static Fault elsewhere(String name, Predicate<String> authorization) {
    return newer(
        "MQ-LOGOUT-14",
        name,
        instead(
            logout().and(it -> it.header("Authorization").filter(authorization).isPresent()),
            Answered.of(204)));
  }

  private static List<Fault> badTokens() {
    return List.of(
        newer(
            "MQ-LOGOUT-09",
            "looks at no token",
            instead(logout().and(it -> hasToken(it)), Answered.of(204))),
        newer(
            "MQ-LOGOUT-09",
            "answers a bad token with 403",
            refusing("DELETE", it -> it.body().contains("MQWB0112E") ? it.withStatus(403) : it)),
        newer(
            "MQ-LOGOUT-09",
            "answers a bad token with 400",
            refusing("DELETE", it -> it.body().contains("MQWB0112E") ? it.withStatus(400) : it)),
        newer(
            "MQ-LOGOUT-09",
            "fails over an empty token",
            instead(
                logout().and(it -> it.cookie(LTPA).filter(String::isEmpty).isPresent()),
                error(500, "MQWB0000E"))),
        newer(
            "MQ-LOGOUT-09",
            "takes null for a token",
            instead(logout().and(it -> token(it).equals("null")), Answered.of(204))),
        compares("compares the beginning of a token", 20, 0),
        compares("compares most of a token", 70, 0),
        compares("compares the end of a token", 0, 20),
        compares("compares both ends of a token", 12, 12),
        new Fault(
            "compares tokens without case",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-09",
            () -> {
              List<String> known = new ArrayList<>();
              return (asked, origin) -> {
                Answered answer = origin.send(asked);
                if (asked.is("POST", LOGIN) && answer.succeeded()) {
                  known.add(token(answer).toLowerCase(Locale.ROOT));
                }
                return logout().test(asked)
                        && known.contains(token(asked).toLowerCase(Locale.ROOT))
                        && asked.header(HEADER).isPresent()
                    ? Answered.of(204)
                    : answer;
              };
            }),
        newer(
            "MQ-LOGOUT-09",
            "takes whatever has the form of a token",
            instead(
                logout()
                    .and(it -> it.header(HEADER).isPresent())
                    .and(it -> token(it).matches("[A-Za-z0-9+/]{80,}={0,2}")),
                Answered.of(204))));
  }

  private static Fault compares(String name, int start, int end) {
    return new Fault(name, "ibm-mq-9.0.5", "MQ-LOGOUT-09", () -> comparing(logout(), start, end));
  }

  /** Takes each token for the known one with the same start and end. */
  static Fault.Behaviour comparing(Predicate<Asked> which, int start, int end) {
    List<String> known = new ArrayList<>();
    return (asked, origin) -> {
      String shown = token(asked);
      Asked changed = asked;
      for (String token : which.test(asked) ? known : List.<String>of()) {
        if (!shown.isEmpty()
            && shown.regionMatches(0, token, 0, start)
            && shown.length() >= start + end
            && token.endsWith(shown.substring(shown.length() - end))) {
          changed = asked.withCookie(LTPA, token);
        }
      }
      Answered answer = origin.send(changed);
      if (asked.is("POST", LOGIN) && answer.succeeded()) {
        known.add(token(answer));
      }
      return answer;
    };
  }
}
