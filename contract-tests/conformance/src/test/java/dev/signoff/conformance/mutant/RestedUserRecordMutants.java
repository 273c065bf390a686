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
        mutant(WHO, "answers 204", RestedProxy.whoAmI(it -> it.withStatus(204).withBody(""))),
        mutant(WHO, "answers 201", RestedProxy.whoAmI(it -> it.withStatus(201))),
        mutant(WHO, "tells null", RestedProxy.whoAmI(it -> it.withBody("null"))),
        mutant(WHO, "tells a page", RestedProxy.whoAmI(it -> it.with("Content-Type", "text/html"))),
        mutant(
            "RESTED-SHAPE",
            "tells a list",
            RestedProxy.whoAmI(it -> it.withBody("[" + it.body() + "]"))),
        mutant(
            WHO,
            "tells one user whoever it is",
            RestedProxy.whoAmI(it -> it.withBody(RestedLoginMutants.record("username")))),
        mutant(
            WHO,
            "tells the other user",
            RestedProxy.whoAmI(it -> it.withBody(RestedLoginMutants.record("other")))),
        remembering(WHO, "tells who logged in last", RestedUserRecordMutants::last),
        mutant(
            WHO,
            "tells records by cookie alone",
            (request, origin) ->
                RestedProxy.asks(request) && RestedProxy.byHeader(request)
                    ? RestedProxy.forbidden()
                    : origin.send(request)),
        mutant(
            WHO,
            "tells records by header alone",
            (request, origin) ->
                RestedProxy.asks(request) && RestedProxy.byCookie(request)
                    ? RestedProxy.forbidden()
                    : origin.send(request)),
        mutant(
            WHO,
            "tells a user without a token",
            (request, origin) ->
                RestedProxy.asks(request) && RestedProxy.token(request).isEmpty()
                    ? ProxyResponse.json(200, RestedLoginMutants.record("username"))
                    : origin.send(request)),
        mutant(
            WHO,
            "tells the other user without a token",
            (request, origin) ->
                RestedProxy.asks(request) && RestedProxy.token(request).isEmpty()
                    ? ProxyResponse.json(200, RestedLoginMutants.record("other"))
                    : origin.send(request)),
        mutant(
            WHO,
            "tells a user to any token",
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
            "tells the token",
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
            "tells a refused token back",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return RestedProxy.logsOut(request) && !response.succeeded()
                  ? response.withBody("{\"message\":\"" + RestedProxy.token(request) + "\"}")
                  : response;
            }),
        mutant(
            SHAPE,
            "tells the password",
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
