package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;

/** Checks of queue creation, a further request that follows the rules of the session. */
final class IbmMqQueueChecks {
  private final IbmMqCheckContext context;

  IbmMqQueueChecks(IbmMqCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-QUEUE-01",
        "POST /admin/qmgr/{qmgrName}/queue with a name that no queue has",
        "201",
        run -> context.matrix().verify("MQ-QUEUE-01", run));
    checks.add(
        "MQ-QUEUE-02",
        "POST /qmgr/{qmgrName}/queue with a name that no queue has",
        "201",
        run -> context.matrix().verify("MQ-QUEUE-02", run));
    checks.add(
        "MQ-QUEUE-03",
        "the same at either URL with bad tokens and headers, then with the right ones",
        "401 each time, then 201, and the session stays alive",
        this::followTheRules);
  }

  private void followTheRules(CheckRun run) {
    IbmMqCheckSession session = context.sessions().shared();
    List<CredentialMatrix.RowResult> lines = context.matrix().verify("MQ-QUEUE-03", run);
    for (CredentialMatrix.RowResult result : lines) {
      RawResponse response = result.response();
      if (response != null && response.status() == 401) {
        IbmMqErrorBody.expect(run, result.row().what(), response, 401);
      }
    }
    lines.stream()
        .map(CredentialMatrix.RowResult::row)
        .map(MatrixRow::operation)
        .distinct()
        .forEach(operation -> expectNotCreated(run, operation));
    if (context.mq().hasLivenessProbe()) {
      RawResponse response = context.mq().whoAmI(session);
      run.expect("GET /login after creating queues", response).status(200);
    }
  }

  private void expectNotCreated(CheckRun run, String operation) {
    RawResponse response =
        context
            .queues()
            .create(
                operation, context.queues().refusedName(operation), context.sessions().shared());
    if (response.status() != 201) {
      run.expect(operation + " of the queue whose creation was refused before", response)
          .different(
              "status 201, since refused requests create nothing",
              String.valueOf(response.status()));
    }
  }
}
