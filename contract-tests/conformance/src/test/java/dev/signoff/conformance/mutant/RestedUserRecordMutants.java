package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.fault;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.List;

/** Ways of telling a wrong record, or too much. */
final class RestedUserRecordMutants {
  private static final String WHO = "RESTED-WHOAMI-01";
  private static final String SHAPE = "RESTED-SHAPE";

  private RestedUserRecordMutants() {}

  static List<Mutant> all() {
    return List.of(
        fault(WHO, "answers 204", RestedProxy.whoAmI(it -> it.withStatus(204).withBody(""))),
        fault(WHO, "answers 201", RestedProxy.whoAmI(it -> it.withStatus(201))),
        fault(WHO, "tells null", RestedProxy.whoAmI(it -> it.withBody("null"))),
        fault(WHO, "tells a page", RestedProxy.whoAmI(it -> it.with("Content-Type", "text/html"))),
        fault(
            "RESTED-SHAPE",
            "tells a list",
            RestedProxy.whoAmI(it -> it.withBody("[" + it.body() + "]"))),
        fault(
            WHO,
            "tells one user whoever it is",
            RestedProxy.whoAmI(it -> it.withBody(RestedLoginMutants.record("username")))),
        fault(
            WHO,
            "tells the other user",
            RestedProxy.whoAmI(it -> it.withBody(RestedLoginMutants.record("other")))),
        remembering(WHO, "tells who logged in last", RestedUserRecordMutants::last),
        fault(
            WHO,
            "tells records by cookie alone",
            (asked, origin) ->
                RestedProxy.asks(asked) && RestedProxy.byHeader(asked)
                    ? RestedProxy.forbidden()
                    : origin.send(asked)),
        fault(
            WHO,
            "tells records by header alone",
            (asked, origin) ->
                RestedProxy.asks(asked) && RestedProxy.byCookie(asked)
                    ? RestedProxy.forbidden()
                    : origin.send(asked)),
        fault(
            WHO,
            "tells a user without a token",
            (asked, origin) ->
                RestedProxy.asks(asked) && RestedProxy.token(asked).isEmpty()
                    ? ProxyResponse.json(200, RestedLoginMutants.record("username"))
                    : origin.send(asked)),
        fault(
            WHO,
            "tells the other user without a token",
            (asked, origin) ->
                RestedProxy.asks(asked) && RestedProxy.token(asked).isEmpty()
                    ? ProxyResponse.json(200, RestedLoginMutants.record("other"))
                    : origin.send(asked)),
        fault(
            WHO,
            "tells a user to any token",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.asks(asked)
                      && answer.status() == 403
                      && !RestedProxy.token(asked).isEmpty()
                  ? ProxyResponse.json(200, RestedLoginMutants.record("username"))
                  : answer;
            }),
        fault(
            SHAPE,
            "tells the token",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.asks(asked) && answer.succeeded()
                  ? answer.withBody(
                      answer
                          .body()
                          .replace("{", "{\"token\":\"" + RestedProxy.token(asked) + "\","))
                  : answer;
            }),
        fault(
            SHAPE,
            "tells a refused token back",
            (asked, origin) -> {
              ProxyResponse answer = origin.send(asked);
              return RestedProxy.logsOut(asked) && !answer.succeeded()
                  ? answer.withBody("{\"message\":\"" + RestedProxy.token(asked) + "\"}")
                  : answer;
            }),
        fault(
            SHAPE,
            "tells the password",
            RestedProxy.whoAmI(
                it -> it.withBody(it.body().replace("{", "{\"password\":\"password\",")))),
        fault(
            SHAPE,
            "makes the e-mail address a list",
            RestedProxy.whoAmI(
                it -> it.withBody(it.body().replaceAll("(\"email\":)(\"[^\"]*\")", "$1[$2]")))),
        fault(
            SHAPE,
            "makes the name an object",
            RestedProxy.login(
                it ->
                    it.withBody(
                        it.body().replaceAll("(\"email\":)(\"[^\"]*\")", "$1{\"a\":$2}")))));
  }

  private static Mutant.Behaviour last() {
    ProxyResponse[] last = {ProxyResponse.of(200)};
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      if (RestedProxy.logsIn(asked) && answer.succeeded()) {
        last[0] = answer;
      }
      return RestedProxy.asks(asked) && answer.succeeded()
          ? answer.withBody(last[0].body())
          : answer;
    };
  }
}
