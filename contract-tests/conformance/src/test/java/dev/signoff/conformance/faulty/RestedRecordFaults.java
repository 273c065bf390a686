package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Ce.fault;
import static dev.signoff.conformance.faulty.Ce.remembering;

import java.util.List;

/** Ways of telling a wrong record, or too much. */
final class RestedRecordFaults {
  private static final String WHO = "RESTED-WHOAMI-01";
  private static final String SHAPE = "RESTED-SHAPE";

  private RestedRecordFaults() {}

  static List<Fault> all() {
    return List.of(
        fault(WHO, "answers 204", Ce.whoAmI(it -> it.withStatus(204).withBody(""))),
        fault(WHO, "answers 201", Ce.whoAmI(it -> it.withStatus(201))),
        fault(WHO, "tells null", Ce.whoAmI(it -> it.withBody("null"))),
        fault(WHO, "tells a page", Ce.whoAmI(it -> it.with("Content-Type", "text/html"))),
        fault("RESTED-SHAPE", "tells a list", Ce.whoAmI(it -> it.withBody("[" + it.body() + "]"))),
        fault(
            WHO,
            "tells one user whoever it is",
            Ce.whoAmI(it -> it.withBody(RestedLoginFaults.record("username")))),
        fault(
            WHO,
            "tells the other user",
            Ce.whoAmI(it -> it.withBody(RestedLoginFaults.record("other")))),
        remembering(WHO, "tells who logged in last", RestedRecordFaults::last),
        fault(
            WHO,
            "tells records by cookie alone",
            (asked, origin) ->
                Ce.asks(asked) && Ce.byHeader(asked) ? Ce.forbidden() : origin.send(asked)),
        fault(
            WHO,
            "tells records by header alone",
            (asked, origin) ->
                Ce.asks(asked) && Ce.byCookie(asked) ? Ce.forbidden() : origin.send(asked)),
        fault(
            WHO,
            "tells a user without a token",
            (asked, origin) ->
                Ce.asks(asked) && Ce.token(asked).isEmpty()
                    ? Answered.json(200, RestedLoginFaults.record("username"))
                    : origin.send(asked)),
        fault(
            WHO,
            "tells the other user without a token",
            (asked, origin) ->
                Ce.asks(asked) && Ce.token(asked).isEmpty()
                    ? Answered.json(200, RestedLoginFaults.record("other"))
                    : origin.send(asked)),
        fault(
            WHO,
            "tells a user to any token",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return Ce.asks(asked) && answer.status() == 403 && !Ce.token(asked).isEmpty()
                  ? Answered.json(200, RestedLoginFaults.record("username"))
                  : answer;
            }),
        fault(
            SHAPE,
            "tells the token",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return Ce.asks(asked) && answer.succeeded()
                  ? answer.withBody(
                      answer.body().replace("{", "{\"token\":\"" + Ce.token(asked) + "\","))
                  : answer;
            }),
        fault(
            SHAPE,
            "tells a refused token back",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return Ce.logsOut(asked) && !answer.succeeded()
                  ? answer.withBody("{\"message\":\"" + Ce.token(asked) + "\"}")
                  : answer;
            }),
        fault(
            SHAPE,
            "tells the password",
            Ce.whoAmI(it -> it.withBody(it.body().replace("{", "{\"password\":\"password\",")))),
        fault(
            SHAPE,
            "makes the e-mail address a list",
            Ce.whoAmI(
                it -> it.withBody(it.body().replaceAll("(\"email\":)(\"[^\"]*\")", "$1[$2]")))),
        fault(
            SHAPE,
            "makes the name an object",
            Ce.login(
                it ->
                    it.withBody(
                        it.body().replaceAll("(\"email\":)(\"[^\"]*\")", "$1{\"a\":$2}")))));
  }

  private static Fault.Behaviour last() {
    Answered[] last = {Answered.of(200)};
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      if (Ce.logsIn(asked) && answer.succeeded()) {
        last[0] = answer;
      }
      return Ce.asks(asked) && answer.succeeded() ? answer.withBody(last[0].body()) : answer;
    };
  }
}
