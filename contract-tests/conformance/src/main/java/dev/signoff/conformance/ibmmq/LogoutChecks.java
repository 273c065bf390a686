package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Sessions;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Jar;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.Target;
import java.util.List;

/** Whether {@code DELETE /login} ends a session, and that one alone. */
final class LogoutChecks {
  private final Target target;
  private final Mq mq;
  private final Sessions<MqSession> sessions;
  private final TruthTable<MqSession> table;

  LogoutChecks(Target target, Mq mq, Sessions<MqSession> sessions, TruthTable<MqSession> table) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
    this.table = table;
  }

  void addTo(Checks checks) {
    checks.add(
        "MQ-LOGOUT-01",
        "DELETE /login with the LTPA cookie and the header ibm-mq-rest-csrf-token",
        "204",
        trial -> table.judge("MQ-LOGOUT-01", trial));
    checks.add(
        "MQ-LOGOUT-03",
        "the same, to a client with a cookie jar by RFC 6265",
        "a line that deletes the cookie, after which the jar holds no LTPA cookie",
        this::deletesTheCookie);
    checks.add(
        "MQ-LOGOUT-08",
        "DELETE /login with the header, without the LTPA cookie",
        "401 with an error body",
        trial -> refused("MQ-LOGOUT-08", trial));
  }

  private void refused(String id, Trial trial) {
    for (TruthTable.Line line : table.judge(id, trial)) {
      Answer answer = line.answer();
      if (answer != null && answer.status() == 401) {
        trial.expect(line.row().what(), answer).json().someText("/error/0/msgId");
      }
    }
  }

  private void deletesTheCookie(Trial trial) {
    MqSession session = sessions.fresh(target.user());
    Answer answer = mq.send(mq.logout(session));
    Jar jar = session.jar();
    String name = session.ltpa().name();
    jar.take(answer);
    if (answer.succeeded()) {
      sessions.ended(session);
    }
    List<String> left = jar.all().stream().map(Pair::name).filter(Mq::isLtpa).toList();
    if (!left.isEmpty()) {
      trial.fail("after logout: expected a jar without " + name + ", got one with it", answer);
    }
  }
}
