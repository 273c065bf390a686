package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.MqBehaviour.HEADER;
import static dev.signoff.conformance.faulty.MqBehaviour.LOGIN;
import static dev.signoff.conformance.faulty.MqBehaviour.LTPA;
import static dev.signoff.conformance.faulty.MqBehaviour.before;
import static dev.signoff.conformance.faulty.MqBehaviour.error;
import static dev.signoff.conformance.faulty.MqBehaviour.hasToken;
import static dev.signoff.conformance.faulty.MqBehaviour.instead;
import static dev.signoff.conformance.faulty.MqBehaviour.login;
import static dev.signoff.conformance.faulty.MqBehaviour.logout;
import static dev.signoff.conformance.faulty.MqBehaviour.newer;
import static dev.signoff.conformance.faulty.MqBehaviour.older;
import static dev.signoff.conformance.faulty.MqBehaviour.queue;
import static dev.signoff.conformance.faulty.MqBehaviour.token;

import dev.signoff.conformance.http.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Faults that hide well: right as a rule, and wrong in one corner. */
final class MqSubtleFaults {
  private MqSubtleFaults() {}

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>(corners());
    all.addAll(memories());
    return all;
  }

  private static List<Fault> corners() {
    return List.of(
        newer(
            "MQ-LOGIN-06",
            "trims passwords",
            before(login(), it -> it.withBody(it.body().replace("mqadmin \"", "mqadmin\"")))),
        newer(
            "MQ-LOGOUT-04",
            "takes a zero for nothing",
            instead(
                logout().and(it -> it.header(HEADER).filter("0"::equals).isPresent()),
                error(401, "MQWB0100E"))),
        newer(
            "MQ-LOGOUT-05",
            "trusts whoever sends a password along",
            before(
                logout()
                    .and(it -> hasToken(it) && it.header("Authorization").isPresent())
                    .and(it -> it.header(HEADER).isEmpty()),
                it -> it.with(HEADER, "value"))),
        newer(
            "MQ-LOGOUT-05",
            "trusts scripts without the header",
            before(
                logout().and(it -> it.header("X-Requested-With").isPresent()),
                it -> it.with(HEADER, "value"))),
        newer(
            "MQ-LOGOUT-09",
            "looks for a token anywhere in the cookie",
            before(
                logout(),
                it ->
                    it.cookie(LTPA).filter(value -> value.startsWith("junk")).isPresent()
                        ? it.withCookie(LTPA, token(it).substring(4))
                        : it)),
        newer(
            "MQ-LOGOUT-14",
            "takes the token in the body",
            instead(logout().and(it -> it.body().contains(LTPA)), Answered.of(204))),
        newer(
            "MQ-ERR-01",
            "shortens its errors for unknown paths",
            instead(
                it -> it.path().endsWith("/nowhere"),
                Answered.json(404, "{\"error\":[{\"msgId\":\"MQWB0116E\"}]}"))),
        newer(
            "MQ-ERR-02",
            "tells an escaped token when the header is missing",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              String escaped = token(asked).replace("=", "\\u003d").replace("+", "\\u002b");
              return answer.body().contains("MQWB0100E")
                  ? answer.withBody(answer.body().replace("E: ", "E: " + escaped + " "))
                  : answer;
            }),
        newer(
            "MQ-ERR-03",
            "takes whatever is sent to unknown paths",
            instead(
                it -> it.path().endsWith("/nowhere") && it.method().equals("POST"),
                Answered.of(204))),
        newer(
            "MQ-LOGIN-07",
            "takes a user name of false for none",
            instead(login().and(it -> it.body().contains(":false")), error(401, "MQWB0104E"))),
        newer(
            "MQ-QUEUE-03",
            "trusts whoever creates queues as JSON",
            before(
                queue().and(it -> it.header("Content-Type").isPresent()),
                it -> it.header(HEADER).isPresent() ? it : it.with(HEADER, "value"))));
  }

  private static List<Fault> memories() {
    return List.of(
        new Fault(
            "keeps one csrfToken for each user",
            "ibm-mq-9.0.4",
            "MQ-LOGOUT-13",
            () -> sharing("user")),
        new Fault(
            "keeps one csrfToken for all", "ibm-mq-9.0.4", "MQ-LOGOUT-06", () -> sharing("all")),
        new Fault(
            "is wrong about every seventh logout",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-03",
            () -> {
              int[] count = {0};
              return (asked, origin) -> {
                Answered answer = origin.send(asked);
                boolean out = asked.is("DELETE", LOGIN) && answer.succeeded();
                return out && ++count[0] % 7 == 0 ? answer.without("Set-Cookie") : answer;
              };
            }),
        new Fault(
            "forgets HttpOnly at every fifth login",
            "ibm-mq-9.0.5",
            "MQ-LOGIN-10",
            () -> {
              int[] count = {0};
              return (asked, origin) -> {
                Answered answer = origin.send(asked);
                return asked.is("POST", LOGIN) && ++count[0] % 5 == 0
                    ? answer.each("Set-Cookie", line -> line.replace("; HttpOnly", ""))
                    : answer;
              };
            }),
        new Fault(
            "remembers who asked last",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-08",
            () -> {
              Map<String, String> last = new HashMap<>();
              return (asked, origin) -> {
                Answered answer = origin.send(asked);
                if (asked.is("GET", LOGIN) && answer.succeeded()) {
                  last.put("token", token(asked));
                }
                return asked.is("DELETE", LOGIN) && asked.header("Cookie").isEmpty()
                    ? Answered.of(204)
                    : answer;
              };
            }),
        new Fault(
            "lets a token be used ten times",
            "ibm-mq-9.0.5",
            "MQ-LOGOUT-10",
            () -> {
              Map<String, Integer> uses = new HashMap<>();
              return (asked, origin) ->
                  uses.merge(token(asked), 1, Integer::sum) > 10 && hasToken(asked)
                      ? error(401, "MQWB0112E")
                      : origin.send(asked);
            }),
        older(
            "MQ-LOGIN-05",
            "sets both cookies in one line",
            MqBehaviour.after(
                "POST",
                it -> {
                  List<String> lines =
                      it.headers().stream()
                          .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
                          .map(Pair::value)
                          .toList();
                  return it.with("Set-Cookie", String.join(", ", lines));
                })));
  }

  /** One newest CSRF token for several sessions. */
  private static Fault.Behaviour sharing(String among) {
    Map<String, String> owners = new HashMap<>();
    Map<String, String> newest = new HashMap<>();
    Map<String, String> real = new HashMap<>();
    return (asked, origin) -> {
      String session = token(asked);
      String owner = owners.getOrDefault(session, "");
      boolean matches = asked.header(HEADER).filter(it -> it.equals(newest.get(owner))).isPresent();
      Asked changed =
          asked.header(HEADER).isPresent() && hasToken(asked)
              ? asked.with(HEADER, matches ? real.getOrDefault(session, "") : "no")
              : asked;
      Answered answer = origin.send(changed);
      String made = asked.is("POST", LOGIN) ? token(answer) : session;
      if (asked.is("POST", LOGIN)) {
        String user = asked.body().contains("mqreader") ? "reader" : "admin";
        owners.put(made, among.equals("user") ? user : "all");
      }
      answer.headers().stream()
          .filter(it -> it.value().matches("csrfToken=[^;]+;.*"))
          .map(it -> it.value().replaceAll("csrfToken=([^;]+);.*", "$1"))
          .forEach(
              it -> {
                real.put(made, it);
                newest.put(owners.getOrDefault(made, ""), it);
              });
      return answer;
    };
  }
}
