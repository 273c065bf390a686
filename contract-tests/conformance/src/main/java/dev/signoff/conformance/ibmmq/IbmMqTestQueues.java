package dev.signoff.conformance.ibmmq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Queues that this run creates under unique names, at either URL, and deletes again. */
final class IbmMqTestQueues {
  static final String NEWER = "createQueue";
  static final String OLDER = "createQueueBefore904";

  private static final String NO_SUCH_URI = "MQWB0116E";
  private static final String ROLE = "MQWebAdmin";

  private final Target target;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;
  private final Map<String, RawResponse> firstResponses = new HashMap<>();
  private final Map<String, String> refusedNames = new HashMap<>();

  IbmMqTestQueues(Target target, IbmMqSessionDriver mq, IbmMqSessionPool sessions) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
  }

  /** Returns a name that no queue has. */
  static String newName() {
    StringBuilder name = new StringBuilder("SIGNOFF.CONFORM.");
    ThreadLocalRandom.current().ints(8, 'A', 'Z' + 1).forEach(name::appendCodePoint);
    return name.toString();
  }

  /** Returns the name that all requests share which must be refused. */
  String refusedName(String operation) {
    return refusedNames.computeIfAbsent(operation, it -> newName());
  }

  RawRequest request(String operation, String name) {
    return IbmMqRequests.queue(operation, qmgr(), name);
  }

  private String qmgr() {
    return target.qmgr().isEmpty() ? IbmMqRequests.exampleQmgr() : target.qmgr();
  }

  RawResponse create(String operation, String name, IbmMqCheckSession session) {
    RawResponse response = mq.send(session.withAllCredentials(request(operation, name)));
    session.take(response);
    delete(operation, name, session, response);
    return response;
  }

  /** Deletes a queue that a request may have created. */
  void delete(String operation, String name, IbmMqCheckSession session, RawResponse response) {
    if (response.succeeded()) {
      mq.sendCleanup(
          session.withAllCredentials(
              RawRequest.of("DELETE", request(operation, name).path() + "/" + name)));
    }
  }

  /**
   * Tests whether queues can be created at a URL.
   *
   * @throws CheckSkippedException if the IBM MQ version has another URL, or something else is
   *     missing
   */
  void requireSupport(String operation) {
    RawResponse response =
        firstResponses.computeIfAbsent(operation, it -> create(it, newName(), sessions.shared()));
    int status = response.status();
    boolean older = operation.equals(OLDER);
    if ((status == 404 || status == 405) && older != target.release().hasOlderQueueUrl()) {
      throw new CheckSkippedException(
          older
              ? "only IBM MQ 9.0.3 and earlier have this URL: --release 9.0.3"
              : "only IBM MQ 9.0.4 and later have this URL: --release 9.0.4");
    }
    if (status == 404 && target.qmgr().isEmpty() && !IbmMqErrorBody.is(response, NO_SUCH_URI)) {
      throw new CheckSkippedException("needs --qmgr");
    }
    if (status == 403 && !isAdmin()) {
      throw new CheckSkippedException("needs a user with the role " + ROLE);
    }
  }

  private boolean isAdmin() {
    for (JsonNode role : mq.whoAmI(sessions.shared()).json().at("/user/0/role")) {
      if (role.asText().equals(ROLE)) {
        return true;
      }
    }
    return false;
  }
}
