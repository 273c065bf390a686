package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.List;

/** Mutants of rested with wrong user records, or with secrets in them. */
final class RestedUserRecordMutants {
  private static final String WHO = "RESTED-WHOAMI-01";
  private static final String SHAPE = "RESTED-SHAPE";

  private RestedUserRecordMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant(WHO, "returns 204", RestedProxy.whoAmI(it -> it.withStatus(204).withBody(""))),
        mutant(WHO, "returns 201", RestedProxy.whoAmI(it -> it.withStatus(201))),
        mutant(WHO, "returns null", RestedProxy.whoAmI(it -> it.withBody("null"))),
        mutant(
            WHO, "returns a page", RestedProxy.whoAmI(it -> it.with("Content-Type", "text/html"))),
        mutant(
            "RESTED-SHAPE",
            "returns a list",
            RestedProxy.whoAmI(it -> it.withBody("[" + it.body() + "]"))),
        mutant(
            WHO,
            "returns one user for every token",
            RestedProxy.whoAmI(it -> it.withBody(RestedLoginMutants.record("username")))),
        mutant(
            WHO,
            "returns the other user",
            RestedProxy.whoAmI(it -> it.withBody(RestedLoginMutants.record("other")))),
        remembering(WHO, "returns the user who logged in last", RestedUserRecordMutants::last),
        mutant(
            WHO,
            "returns records with the cookie only",
            (request, origin) ->
                RestedProxy.asks(request) && RestedProxy.byHeader(request)
                    ? RestedProxy.forbidden()
                    : origin.send(request)),
        mutant(
            WHO,
            "returns records with the header only",
            (request, origin) ->
                RestedProxy.asks(request) && RestedProxy.byCookie(request)
                    ? RestedProxy.forbidden()
                    : origin.send(request)),
        mutant(
            WHO,
            "returns a user without a token",
            (request, origin) ->
                RestedProxy.asks(request) && RestedProxy.token(request).isEmpty()
                    ? ProxyResponse.json(200, RestedLoginMutants.record("username"))
                    : origin.send(request)),
        mutant(
            WHO,
            "returns the other user without a token",
            (request, origin) ->
                RestedProxy.asks(request) && RestedProxy.token(request).isEmpty()
                    ? ProxyResponse.json(200, RestedLoginMutants.record("other"))
                    : origin.send(request)),
        mutant(
            WHO,
            "returns a user for any token",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.asks(request)
                      && response.status() == 403
                      && !RestedProxy.token(request).isEmpty()
                  ? ProxyResponse.json(200, RestedLoginMutants.record("username"))
                  : response;
            }),
        mutant(
            SHAPE,
            "returns the token",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.asks(request) && response.succeeded()
                  ? response.withBody(
                      response
                          .body()
                          .replace("{", "{\"token\":\"" + RestedProxy.token(request) + "\","))
                  : response;
            }),
        mutant(
            SHAPE,
            "returns a refused token",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.logsOut(request) && !response.succeeded()
                  ? response.withBody("{\"message\":\"" + RestedProxy.token(request) + "\"}")
                  : response;
            }),
        mutant(
            SHAPE,
            "returns the password",
            RestedProxy.whoAmI(
                it -> it.withBody(it.body().replace("{", "{\"password\":\"password\",")))),
        mutant(
            SHAPE,
            "makes the e-mail address a list",
            RestedProxy.whoAmI(
                it -> it.withBody(it.body().replaceAll("(\"email\":)(\"[^\"]*\")", "$1[$2]")))),
        mutant(
            SHAPE,
            "makes the name an object",
            RestedProxy.login(
                it ->
                    it.withBody(
                        it.body().replaceAll("(\"email\":)(\"[^\"]*\")", "$1{\"a\":$2}")))));
  }

  private static Mutant.Behaviour last() {
    ProxyResponse[] last = {ProxyResponse.of(200)};
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      if (RestedProxy.logsIn(request) && response.succeeded()) {
        last[0] = response;
      }
      return RestedProxy.asks(request) && response.succeeded()
          ? response.withBody(last[0].body())
          : response;
    };
  }
}
