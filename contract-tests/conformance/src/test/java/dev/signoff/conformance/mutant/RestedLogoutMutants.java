package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;

import java.util.List;

/** Ways of answering rested's logout wrong. */
final class RestedLogoutMutants {
  private RestedLogoutMutants() {}

  static List<Mutant> all() {
    return List.of(
        fault("RESTED-LOGOUT-01", "answers 200", RestedProxy.logout(it -> it.withStatus(200))),
        fault(
            "RESTED-LOGOUT-01",
            "answers 202 with a body",
            RestedProxy.logout(RestedLogoutMutants::later)),
        fault(
            "RESTED-LOGOUT-01",
            "redirects to a page",
            RestedProxy.logout(it -> it.withStatus(303).and("Location", "/goodbye"))),
        fault(
            "RESTED-LOGOUT-01",
            "wants a length of the body that there is not",
            (asked, origin) ->
                RestedProxy.logsOut(asked) && asked.header("Content-Length").isEmpty()
                    ? ProxyResponse.of(411)
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-01",
            "finds the token only as the first cookie",
            (asked, origin) ->
                RestedProxy.logsOut(asked)
                        && !asked
                            .header("Cookie")
                            .orElse(RestedProxy.COOKIE)
                            .startsWith(RestedProxy.COOKIE)
                    ? RestedProxy.forbidden()
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-01",
            "takes all that follows the name for the token",
            (asked, origin) ->
                RestedProxy.logsOut(asked)
                        && asked.header("Cookie").orElse("").matches(".*token=[^;]*;.*")
                    ? RestedProxy.forbidden()
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-01",
            "wants the key before the flag",
            (asked, origin) ->
                RestedProxy.logsOut(asked)
                        && !asked.query().startsWith("key=")
                        && asked.query().contains("key")
                    ? ProxyResponse.of(400)
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "takes the token from the cookie alone",
            (asked, origin) ->
                RestedProxy.logsOut(asked)
                    ? origin.send(asked.without("Authorization"))
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "wants Bearer before the token",
            (asked, origin) ->
                RestedProxy.byHeader(asked)
                        && !asked.header("Authorization").orElse("").startsWith("Bearer ")
                    ? RestedProxy.forbidden()
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "knows the header's name in one case only",
            (asked, origin) ->
                asked.headers().stream().anyMatch(it -> it.name().equals("authorization"))
                    ? RestedProxy.forbidden()
                    : origin.send(asked)),
        fault(
            "RESTED-LOGOUT-02",
            "answers 200 to a logout by header",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.logsOut(asked) && RestedProxy.byHeader(asked) && answer.succeeded()
                  ? ProxyResponse.json(200, "{}")
                  : answer;
            }),
        fault("RESTED-LOGOUT-03", "sends a body", RestedProxy.logout(it -> it.withBody("{}"))),
        fault(
            "RESTED-LOGOUT-03",
            "announces a body that does not come",
            RestedProxy.logout(
                it -> it.and("Transfer-Encoding", "chunked").withBody("2\r\n{}\r\n0\r\n\r\n"))),
        fault(
            "RESTED-LOGOUT-03",
            "deletes the cookie",
            RestedProxy.logout(
                it ->
                    it.and(
                        "Set-Cookie",
                        RestedProxy.COOKIE + "=; Path=/; Secure; HttpOnly; Max-Age=0"))),
        fault(
            "RESTED-LOGOUT-03",
            "sets a new token",
            RestedProxy.logout(
                it -> it.and("Set-Cookie", RestedProxy.COOKIE + "=" + "n".repeat(43)))),
        fault(
            "RESTED-LOGOUT-03",
            "keeps the token in another cookie",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.logsOut(asked) && answer.succeeded()
                  ? answer.and("Set-Cookie", "last=" + RestedProxy.token(asked))
                  : answer;
            }),
        fault(
            "RESTED-LOGOUT-03",
            "deletes the cookie of who logs out by header",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.logsOut(asked) && RestedProxy.byHeader(asked) && answer.succeeded()
                  ? answer.and(
                      "Set-Cookie", RestedProxy.COOKIE + "=; Expires=Thu, 01 Jan 1970 00:00:00 GMT")
                  : answer;
            }));
  }

  private static ProxyResponse later(ProxyResponse answer) {
    return ProxyResponse.json(202, "{\"message\":\"soon\"}");
  }
}
