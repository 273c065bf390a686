package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Ce.fault;

import java.util.List;

/** Ways of answering rested's logout wrong. */
final class RestedLogoutFaults {
  private RestedLogoutFaults() {}

  static List<Fault> all() {
    return List.of(
        fault("RESTED-LOGOUT-01", "answers 200", Ce.logout(it -> it.withStatus(200))),
        fault("RESTED-LOGOUT-01", "answers 202 with a body", Ce.logout(RestedLogoutFaults::later)),
        fault(
            "RESTED-LOGOUT-01",
            "redirects to a page",
            Ce.logout(it -> it.withStatus(303).and("Location", "/goodbye"))),
        fault(
            "RESTED-LOGOUT-01",
            "wants a length of the body that there is not",
            (asked, origin) ->
                Ce.logsOut(asked) && asked.header("Content-Length").isEmpty()
                    ? Answered.of(411)
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-01",
            "finds the token only as the first cookie",
            (asked, origin) ->
                Ce.logsOut(asked) && !asked.header("Cookie").orElse(Ce.COOKIE).startsWith(Ce.COOKIE)
                    ? Ce.forbidden()
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-01",
            "takes all that follows the name for the token",
            (asked, origin) ->
                Ce.logsOut(asked) && asked.header("Cookie").orElse("").matches(".*token=[^;]*;.*")
                    ? Ce.forbidden()
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-01",
            "wants the key before the flag",
            (asked, origin) ->
                Ce.logsOut(asked)
                        && !asked.query().startsWith("key=")
                        && asked.query().contains("key")
                    ? Answered.of(400)
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "takes the token from the cookie alone",
            (asked, origin) ->
                Ce.logsOut(asked)
                    ? origin.send(asked.without("Authorization"))
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "wants Bearer before the token",
            (asked, origin) ->
                Ce.byHeader(asked)
                        && !asked.header("Authorization").orElse("").startsWith("Bearer ")
                    ? Ce.forbidden()
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "knows the header's name in one case only",
            (asked, origin) ->
                asked.headers().stream().anyMatch(it -> it.name().equals("authorization"))
                    ? Ce.forbidden()
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "answers 200 to a logout by header",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return Ce.logsOut(asked) && Ce.byHeader(asked) && answer.succeeded()
                  ? Answered.json(200, "{}")
                  : answer;
            }),
        fault("RESTED-LOGOUT-03", "sends a body", Ce.logout(it -> it.withBody("{}"))),
        fault(
            "RESTED-LOGOUT-03",
            "announces a body that does not come",
            Ce.logout(
                it -> it.and("Transfer-Encoding", "chunked").withBody("2\r\n{}\r\n0\r\n\r\n"))),
        fault(
            "RESTED-LOGOUT-03",
            "deletes the cookie",
            Ce.logout(
                it -> it.and("Set-Cookie", Ce.COOKIE + "=; Path=/; Secure; HttpOnly; Max-Age=0"))),
        fault(
            "RESTED-LOGOUT-03",
            "sets a new token",
            Ce.logout(it -> it.and("Set-Cookie", Ce.COOKIE + "=" + "n".repeat(43)))),
        fault(
            "RESTED-LOGOUT-03",
            "keeps the token in another cookie",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return Ce.logsOut(asked) && answer.succeeded()
                  ? answer.and("Set-Cookie", "last=" + Ce.token(asked))
                  : answer;
            }),
        fault(
            "RESTED-LOGOUT-03",
            "deletes the cookie of who logs out by header",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return Ce.logsOut(asked) && Ce.byHeader(asked) && answer.succeeded()
                  ? answer.and("Set-Cookie", Ce.COOKIE + "=; Expires=Thu, 01 Jan 1970 00:00:00 GMT")
                  : answer;
            }));
  }

  private static Answered later(Answered answer) {
    return Answered.json(202, "{\"message\":\"soon\"}");
  }
}
