package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.before;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.hasToken;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.login;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.logout;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.queue;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import java.util.List;

/** Mutants that fail under a rare condition only. */
final class IbmMqRareConditionMutants {
  private IbmMqRareConditionMutants() {}

  static List<Mutant> all() {
    return List.of(
        newer(
            "MQ-LOGIN-06",
            "trims passwords",
            before(login(), it -> it.withBody(it.body().replace("mqadmin \"", "mqadmin\"")))),
        newer(
            "MQ-LOGOUT-04",
            "treats a zero as missing",
            instead(
                logout().and(it -> it.header(HEADER).filter("0"::equals).isPresent()),
                error(401, "MQWB0100E"))),
        newer(
            "MQ-LOGOUT-05",
            "accepts any token if a password is sent with it",
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
            "accepts the token in the body",
            instead(logout().and(it -> it.body().contains(LTPA)), ProxyResponse.of(204))),
        newer(
            "MQ-ERR-01",
            "shortens its errors for unknown paths",
            instead(
                it -> it.path().endsWith("/nowhere"),
                ProxyResponse.json(404, "{\"error\":[{\"msgId\":\"MQWB0116E\"}]}"))),
        newer(
            "MQ-ERR-02",
            "returns an escaped token when the header is missing",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              String escaped = token(request).replace("=", "\\u003d").replace("+", "\\u002b");
              return response.body().contains("MQWB0100E")
                  ? response.withBody(response.body().replace("E: ", "E: " + escaped + " "))
                  : response;
            }),
        newer(
            "MQ-ERR-03",
            "accepts every request to unknown paths",
            instead(
                it -> it.path().endsWith("/nowhere") && it.method().equals("POST"),
                ProxyResponse.of(204))),
        newer(
            "MQ-LOGIN-07",
            "treats the user name false as missing",
            instead(login().and(it -> it.body().contains(":false")), error(401, "MQWB0104E"))),
        newer(
            "MQ-QUEUE-03",
            "accepts any client that creates queues as JSON",
            before(
                queue().and(it -> it.header("Content-Type").isPresent()),
                it -> it.header(HEADER).isPresent() ? it : it.with(HEADER, "value"))));
  }
}
