package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.ContractValidator;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in bodies, whoever asked. */
final class IbmMqBodyChecks {
  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  private final IbmMqCheckContext suite;
  private final IbmMqSessionDriver mq;
  private final ContractValidator shape;

  IbmMqBodyChecks(IbmMqCheckContext suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.shape = new ContractValidator(suite.target().release().profile());
  }

  void addTo(CheckRegistry checks) {
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

  private void haveTheForm(CheckRun trial) {
    askAgain();
    DistinctFindings once = new DistinctFindings(trial);
    for (RawResponse answer : mq.log()) {
      if (answer.status() >= 400) {
        shape.violations(asDocumented(answer)).forEach(it -> once.fail(it, answer));
        if (!IbmMqErrorBody.messagesBeginWithTheirIds(answer)) {
          once.fail(
              answer.call()
                  + ": expected a message that begins with its msgId and a colon, got another",
              answer);
        }
      }
    }
  }

  /** Bodies of this form are judged whatever the status is that they come with. */
  private RawResponse asDocumented(RawResponse answer) {
    boolean another = shape.violations(answer).isEmpty() && answer.json().has("error");
    return another
        ? new RawResponse(answer.number(), mq.look(), 401, answer.headers(), answer.body())
        : answer;
  }

  /** So that there is something to judge though no other check was chosen. */
  private void askAgain() {
    for (String id : List.of("MQ-WHOAMI-03", "MQ-LOGOUT-05", "MQ-LOGOUT-08", "MQ-LOGOUT-09")) {
      suite.table().rows(id).forEach(suite.table()::ask);
    }
    mq.send(mq.way().login("{}"));
    mq.send(mq.way().login(IbmMqRequests.credentials("nobody", suite.leaks().canary())));
  }

  private void tellNoSecrets(CheckRun trial) {
    IbmMqCheckSession session = suite.sessions().shared();
    String forged = CredentialDefect.UNKNOWN.applyTo(session.ltpa().value());
    suite.leaks().token(forged);
    RawRequest call = mq.look().cookie(session.ltpa().name(), forged);
    mq.send(call);
    mq.send(session.cookies(mq.way().login("{\"cut\":")));
    askAgain();
    DistinctFindings once = new DistinctFindings(trial);
    for (RawResponse answer : mq.log()) {
      RawResponse decoded = decoded(answer);
      if (suite.leaks().showsPassword(answer) || suite.leaks().showsPassword(decoded)) {
        once.fail(answer.call() + ": expected no password in the body, got one", answer);
      }
      if (suite.leaks().showsToken(answer) || suite.leaks().showsToken(decoded)) {
        once.fail(answer.call() + ": expected no token in the body, got one", answer);
      }
    }
  }

  /** What is percent-encoded in the body, as it is without. */
  private static RawResponse decoded(RawResponse answer) {
    String body =
        ENCODED
            .matcher(answer.body())
            .replaceAll(
                it ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(it.group(1), 16))));
    return new RawResponse(answer.number(), answer.call(), answer.status(), answer.headers(), body);
  }

  private void knowNothing(CheckRun trial) {
    IbmMqCheckSession session = suite.sessions().shared();
    for (RawRequest call :
        List.of(
            IbmMqRequests.nowhere("GET", "/v1/nowhere"),
            IbmMqRequests.nowhere("GET", "/nowhere"),
            IbmMqRequests.nowhere("GET", "/v1/login/nowhere"),
            IbmMqRequests.nowhere("POST", "/v1/nowhere"))) {
      RawResponse answer = mq.send(session.full(call));
      session.take(answer);
      String what = answer.call().toString();
      trial.expect(what, answer).status(404);
      if (answer.status() == 404) {
        IbmMqErrorBody.expectId(trial, what, answer, "MQWB0116E");
      }
    }
  }
}
