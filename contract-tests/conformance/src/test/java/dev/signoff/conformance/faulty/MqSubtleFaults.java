package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.MqBehaviour.HEADER;
import static dev.signoff.conformance.faulty.MqBehaviour.LTPA;
import static dev.signoff.conformance.faulty.MqBehaviour.before;
import static dev.signoff.conformance.faulty.MqBehaviour.error;
import static dev.signoff.conformance.faulty.MqBehaviour.hasToken;
import static dev.signoff.conformance.faulty.MqBehaviour.instead;
import static dev.signoff.conformance.faulty.MqBehaviour.login;
import static dev.signoff.conformance.faulty.MqBehaviour.logout;
import static dev.signoff.conformance.faulty.MqBehaviour.newer;
import static dev.signoff.conformance.faulty.MqBehaviour.queue;
import static dev.signoff.conformance.faulty.MqBehaviour.token;

import java.util.List;

/** Faults that hide well: right as a rule, and wrong in one corner. */
final class MqSubtleFaults {
  private MqSubtleFaults() {}

  static List<Fault> all() {
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
}
