package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;

/** Whether a further request follows the rules of the session. */
final class IbmMqQueueChecks {
  private final IbmMqCheckContext suite;

  IbmMqQueueChecks(IbmMqCheckContext suite) {
    this.suite = suite;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-QUEUE-01",
        "POST /admin/qmgr/{qmgrName}/queue with a name that no queue has",
        "201",
        trial -> suite.table().judge("MQ-QUEUE-01", trial));
    checks.add(
        "MQ-QUEUE-02",
        "POST /qmgr/{qmgrName}/queue with a name that no queue has",
        "201",
        trial -> suite.table().judge("MQ-QUEUE-02", trial));
    checks.add(
        "MQ-QUEUE-03",
        "the same at either URL with bad tokens and headers, then with the right ones",
        "401 each time, then 201, and the session lives on",
        this::followTheRules);
  }

  private void followTheRules(CheckRun trial) {
    IbmMqCheckSession session = suite.sessions().shared();
    List<CredentialMatrix.RowResult> lines = suite.table().judge("MQ-QUEUE-03", trial);
    for (CredentialMatrix.RowResult line : lines) {
      RawResponse answer = line.answer();
      if (answer != null && answer.status() == 401) {
        IbmMqErrorBody.expect(trial, line.row().what(), answer, 401);
      }
    }
    lines.stream()
        .map(CredentialMatrix.RowResult::row)
        .map(MatrixRow::operation)
        .distinct()
        .forEach(operation -> createdNothing(trial, operation));
    if (suite.mq().tellsWho()) {
      RawResponse answer = suite.mq().ask(session);
      trial.expect("GET /login after creating queues", answer).status(200);
    }
  }

  private void createdNothing(CheckRun trial, String operation) {
    RawResponse answer =
        suite
            .queues()
            .create(operation, suite.queues().refusedName(operation), suite.sessions().shared());
    if (answer.status() != 201) {
      trial
          .expect(operation + " of the queue that others were refused to create", answer)
          .different("status 201, since they created nothing", String.valueOf(answer.status()));
    }
  }
}
