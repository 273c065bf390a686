package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Shape;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in bodies, whoever asked. */
final class BodyChecks {
  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  private final MqSuite suite;
  private final Mq mq;
  private final Shape shape;

  BodyChecks(MqSuite suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.shape = new Shape(suite.target().release().profile());
  }

  void addTo(Checks checks) {
    checks.addLast(
        "MQ-ERR-01",
        "each request of the run that was refused",
        "an error body of the vendor's form, whose message begins with its msgId",
        this::haveTheForm);
    checks.addLast(
        "MQ-ERR-02",
        "each request of the run",
        "no password and no whole token in the body",
        this::tellNoSecrets);
    checks.add(
        "MQ-ERR-03",
        "GET and POST of paths below /ibmmq/rest that are none",
        "404 with MQWB0116E",
        this::knowNothing);
  }

  private void haveTheForm(Trial trial) {
    askAgain();
    Once once = new Once(trial);
    for (Answer answer : mq.log()) {
      if (answer.status() >= 400) {
        shape.violations(asDocumented(answer)).forEach(it -> once.fail(it, answer));
        if (!ErrorBody.messagesBeginWithTheirIds(answer)) {
          once.fail(
              answer.call()
                  + ": expected a message that begins with its msgId and a colon, got another",
              answer);
        }
      }
    }
  }

  /** Bodies of this form are judged whatever the status is that they come with. */
  private Answer asDocumented(Answer answer) {
    boolean another = shape.violations(answer).isEmpty() && answer.json().has("error");
    return another
        ? new Answer(answer.number(), mq.look(), 401, answer.headers(), answer.body())
        : answer;
  }

  /** So that there is something to judge though no other check was chosen. */
  private void askAgain() {
    for (String id : List.of("MQ-WHOAMI-03", "MQ-LOGOUT-05", "MQ-LOGOUT-08", "MQ-LOGOUT-09")) {
      suite.table().rows(id).forEach(suite.table()::ask);
    }
    mq.send(mq.way().login("{}"));
    mq.send(mq.way().login(MqCalls.credentials("nobody", suite.leaks().canary())));
  }

  private void tellNoSecrets(Trial trial) {
    MqSession session = suite.sessions().shared();
    String forged = Flaw.UNKNOWN.applyTo(session.ltpa().value());
    suite.leaks().token(forged);
    Call call = mq.look().cookie(session.ltpa().name(), forged);
    mq.send(call);
    mq.send(session.cookies(mq.way().login("{\"cut\":")));
    askAgain();
    Once once = new Once(trial);
    for (Answer answer : mq.log()) {
      Answer decoded = decoded(answer);
      if (suite.leaks().showsPassword(answer) || suite.leaks().showsPassword(decoded)) {
        once.fail(answer.call() + ": expected no password in the body, got one", answer);
      }
      if (suite.leaks().showsToken(answer) || suite.leaks().showsToken(decoded)) {
        once.fail(answer.call() + ": expected no token in the body, got one", answer);
      }
    }
  }

  /** What is percent-encoded in the body, as it is without. */
  private static Answer decoded(Answer answer) {
    String body =
        ENCODED
            .matcher(answer.body())
            .replaceAll(
                it ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(it.group(1), 16))));
    return new Answer(answer.number(), answer.call(), answer.status(), answer.headers(), body);
  }

  private void knowNothing(Trial trial) {
    MqSession session = suite.sessions().shared();
    for (Call call :
        List.of(
            MqCalls.nowhere("GET", "/v1/nowhere"),
            MqCalls.nowhere("GET", "/nowhere"),
            MqCalls.nowhere("GET", "/v1/login/nowhere"),
            MqCalls.nowhere("POST", "/v1/nowhere"))) {
      Answer answer = mq.send(session.full(call));
      session.take(answer);
      String what = answer.call().toString();
      trial.expect(what, answer).status(404);
      if (answer.status() == 404) {
        ErrorBody.expectId(trial, what, answer, "MQWB0116E");
      }
    }
  }
}
