package dev.signoff.conformance.ibmmq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Queues of names that only this run knows, at either URL; each is deleted again. */
final class IbmMqTestQueues {
  static final String NEWER = "createQueue";
  static final String OLDER = "createQueueBefore904";

  private static final String NO_SUCH_URI = "MQWB0116E";
  private static final String ROLE = "MQWebAdmin";

  private final Target target;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;
  private final Map<String, RawResponse> tried = new HashMap<>();
  private final Map<String, String> refused = new HashMap<>();

  IbmMqTestQueues(Target target, IbmMqSessionDriver mq, IbmMqSessionPool sessions) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
  }

  /** A name that no queue has. */
  static String newName() {
    StringBuilder name = new StringBuilder("SIGNOFF.CONFORM.");
    ThreadLocalRandom.current().ints(8, 'A', 'Z' + 1).forEach(name::appendCodePoint);
    return name.toString();
  }

  /** The name that all requests have which must be refused. */
  String refusedName(String operation) {
    return refused.computeIfAbsent(operation, it -> newName());
  }

  RawRequest call(String operation, String name) {
    return IbmMqRequests.queue(operation, qmgr(), name);
  }

  private String qmgr() {
    return target.qmgr().isEmpty() ? IbmMqRequests.exampleQmgr() : target.qmgr();
  }

  RawResponse create(String operation, String name, IbmMqCheckSession session) {
    RawResponse answer = mq.send(session.full(call(operation, name)));
    session.take(answer);
    clear(operation, name, session, answer);
    return answer;
  }

  /** Deletes a queue again that a request may have created. */
  void clear(String operation, String name, IbmMqCheckSession session, RawResponse answer) {
    if (answer.succeeded()) {
      mq.sweep(session.full(RawRequest.of("DELETE", call(operation, name).path() + "/" + name)));
    }
  }

  /**
   * Sees whether queues can be created at a URL.
   *
   * @throws CheckSkippedException if the release has another URL, or something is missing that it
   *     takes
   */
  void needs(String operation) {
    RawResponse answer =
        tried.computeIfAbsent(operation, it -> create(it, newName(), sessions.shared()));
    int status = answer.status();
    boolean older = operation.equals(OLDER);
    if ((status == 404 || status == 405) && older != target.release().hasOlderQueueUrl()) {
      throw new CheckSkippedException(
          older
              ? "IBM MQ 9.0.3 and earlier alone have this URL: --release 9.0.3"
              : "IBM MQ 9.0.4 and later alone have this URL: --release 9.0.4");
    }
    if (status == 404 && target.qmgr().isEmpty() && !IbmMqErrorBody.is(answer, NO_SUCH_URI)) {
      throw new CheckSkippedException("needs --qmgr");
    }
    if (status == 403 && !isAdmin()) {
      throw new CheckSkippedException("needs a user with the role " + ROLE);
    }
  }

  private boolean isAdmin() {
    for (JsonNode role : mq.ask(sessions.shared()).json().at("/user/0/role")) {
      if (role.asText().equals(ROLE)) {
        return true;
      }
    }
    return false;
  }
}
