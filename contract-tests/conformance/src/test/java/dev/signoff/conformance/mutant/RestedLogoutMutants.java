package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;

import java.util.List;

/** Mutants of rested with wrong responses to a logout. */
final class RestedLogoutMutants {
  private RestedLogoutMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant("RESTED-LOGOUT-01", "returns 200", RestedProxy.logout(it -> it.withStatus(200))),
        mutant(
            "RESTED-LOGOUT-01",
            "returns 202 with a body",
            RestedProxy.logout(RestedLogoutMutants::later)),
        mutant(
            "RESTED-LOGOUT-01",
            "redirects to a page",
            RestedProxy.logout(it -> it.withStatus(303).and("Location", "/goodbye"))),
        mutant(
            "RESTED-LOGOUT-01",
            "requires a length of a missing body",
            (request, origin) ->
                RestedProxy.logsOut(request) && request.header("Content-Length").isEmpty()
                    ? ProxyResponse.of(411)
                    : origin.send(request)),
        mutant(
            "RESTED-LOGOUT-01",
            "finds the token only as the first cookie",
            (request, origin) ->
                RestedProxy.logsOut(request)
                        && !request
                            .header("Cookie")
                            .orElse(RestedProxy.COOKIE)
                            .startsWith(RestedProxy.COOKIE)
                    ? RestedProxy.forbidden()
                    : origin.send(request)),
        mutant(
            "RESTED-LOGOUT-01",
            "accepts all that follows the name as the token",
            (request, origin) ->
                RestedProxy.logsOut(request)
                        && request.header("Cookie").orElse("").matches(".*token=[^;]*;.*")
                    ? RestedProxy.forbidden()
                    : origin.send(request)),
        mutant(
            "RESTED-LOGOUT-01",
            "requires the key before the flag",
            (request, origin) ->
                RestedProxy.logsOut(request)
                        && !request.query().startsWith("key=")
                        && request.query().contains("key")
                    ? ProxyResponse.of(400)
                    : origin.send(request)),
        mutant(
            "RESTED-LOGOUT-02",
            "accepts the token from the cookie only",
            (request, origin) ->
                RestedProxy.logsOut(request)
                    ? origin.send(request.without("Authorization"))
                    : origin.send(request)),
        mutant(
            "RESTED-LOGOUT-02",
            "requires Bearer before the token",
            (request, origin) ->
                RestedProxy.byHeader(request)
                        && !request.header("Authorization").orElse("").startsWith("Bearer ")
                    ? RestedProxy.forbidden()
                    : origin.send(request)),
        mutant(
            "RESTED-LOGOUT-02",
            "accepts the header's name in one case only",
            (request, origin) ->
                request.headers().stream().anyMatch(it -> it.name().equals("authorization"))
                    ? RestedProxy.forbidden()
                    : origin.send(request)),
        mutant(
            "RESTED-LOGOUT-02",
            "returns 200 for a logout by header",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.logsOut(request)
                      && RestedProxy.byHeader(request)
                      && response.succeeded()
                  ? ProxyResponse.json(200, "{}")
                  : response;
            }),
        mutant("RESTED-LOGOUT-03", "sends a body", RestedProxy.logout(it -> it.withBody("{}"))),
        mutant(
            "RESTED-LOGOUT-03",
            "announces a body that does not come",
            RestedProxy.logout(
                it -> it.and("Transfer-Encoding", "chunked").withBody("2\r\n{}\r\n0\r\n\r\n"))),
        mutant(
            "RESTED-LOGOUT-03",
            "deletes the cookie",
            RestedProxy.logout(
                it ->
                    it.and(
                        "Set-Cookie",
                        RestedProxy.COOKIE + "=; Path=/; Secure; HttpOnly; Max-Age=0"))),
        mutant(
            "RESTED-LOGOUT-03",
            "sets a new token",
            RestedProxy.logout(
                it -> it.and("Set-Cookie", RestedProxy.COOKIE + "=" + "n".repeat(43)))),
        mutant(
            "RESTED-LOGOUT-03",
            "keeps the token in another cookie",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.logsOut(request) && response.succeeded()
                  ? response.and("Set-Cookie", "last=" + RestedProxy.token(request))
                  : response;
            }),
        mutant(
            "RESTED-LOGOUT-03",
            "deletes the cookie of who logs out by header",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.logsOut(request)
                      && RestedProxy.byHeader(request)
                      && response.succeeded()
                  ? response.and(
                      "Set-Cookie", RestedProxy.COOKIE + "=; Expires=Thu, 01 Jan 1970 00:00:00 GMT")
                  : response;
            }));
  }

  private static ProxyResponse later(ProxyResponse response) {
    return ProxyResponse.json(202, "{\"message\":\"soon\"}");
  }
}
