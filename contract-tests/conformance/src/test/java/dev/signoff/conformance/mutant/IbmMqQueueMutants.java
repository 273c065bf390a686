package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.before;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.hasToken;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.queue;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import dev.signoff.conformance.mutant.Mutant.Behaviour;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants of the requests on queues. */
final class IbmMqQueueMutants {
  private static final Predicate<ProxyRequest> NEWER =
      queue().and(it -> it.path().contains("/admin/"));
  private static final Predicate<ProxyRequest> OLDER =
      queue().and(it -> !it.path().contains("/admin/"));

  private IbmMqQueueMutants() {}

  static List<Mutant> all() {
    return List.of(
        newer("MQ-QUEUE-01", "creates queues with 200", created(NEWER, it -> it.withStatus(200))),
        newer(
            "MQ-QUEUE-01", "creates queues with 204", created(NEWER, it -> ProxyResponse.of(204))),
        newer("MQ-QUEUE-01", "has no queues", instead(NEWER, error(404, "MQWB0116E"))),
        newer("MQ-QUEUE-01", "fails to create queues", instead(NEWER, error(500, "MQWB0000E"))),
        newer(
            "MQ-QUEUE-01",
            "refuses queues of administrators",
            instead(NEWER, error(403, "MQWB0108E"))),
        older("MQ-QUEUE-01", "creates queues later", created(NEWER, it -> it.withStatus(202))),
        newer(
            "MQ-QUEUE-02",
            "creates queues at the older URL with 200",
            created(OLDER, it -> it.withStatus(200))),
        new Mutant(
            "has no older URL in 9.0.3",
            "ibm-mq-9.0.3",
            "MQ-QUEUE-02",
            () -> instead(OLDER, error(404, "MQWB0116E"))),
        new Mutant(
            "has no method at the older URL in 9.0.3",
            "ibm-mq-9.0.3",
            "MQ-QUEUE-02",
            () -> instead(OLDER, error(405, "MQWB0116E"))),
        newer(
            "MQ-QUEUE-03",
            "creates queues without the header",
            before(NEWER.and(it -> it.header(HEADER).isEmpty()), it -> it.with(HEADER, "value"))),
        newer(
            "MQ-QUEUE-03",
            "omits the header at the older URL",
            before(OLDER.and(it -> it.header(HEADER).isEmpty()), it -> it.with(HEADER, "value"))),
        newer(
            "MQ-QUEUE-03",
            "refuses a blank header for queues",
            instead(
                NEWER.and(it -> it.header(HEADER).filter(String::isEmpty).isPresent()),
                error(401, "MQWB0101E"))),
        newer(
            "MQ-QUEUE-03",
            "creates queues for strangers",
            instead(NEWER.and(it -> !hasToken(it)), ProxyResponse.of(201))),
        newer(
            "MQ-QUEUE-03",
            "returns 403 to clients without a session that create queues",
            instead(NEWER.and(it -> !hasToken(it)), error(403, "MQWB0108E"))),
        new Mutant(
            "compares half a token when queues are created",
            "ibm-mq-9.0.5",
            "MQ-QUEUE-03",
            () -> IbmMqTokenMutants.comparing(queue(), 40, 0)),
        new Mutant(
            "creates the queue that it refuses to create",
            "ibm-mq-9.0.5",
            "MQ-QUEUE-03",
            IbmMqQueueMutants::creatingAllTheSame),
        new Mutant(
            "accepts any header for queues in 9.0.4",
            "ibm-mq-9.0.4",
            "MQ-QUEUE-03",
            IbmMqQueueMutants::takingAnyHeader),
        new Mutant(
            "ends the session when a queue is created",
            "ibm-mq-9.0.5",
            "MQ-QUEUE-03",
            () -> {
              Set<String> dead = new HashSet<>();
              return (request, origin) -> {
                if (dead.contains(token(request))) {
                  return error(401, "MQWB0112E");
                }
                ProxyResponse response = origin.send(request);
                if (queue().test(request) && response.succeeded()) {
                  dead.add(token(request));
                }
                return response;
              };
            }));
  }

  private static Behaviour created(
      Predicate<ProxyRequest> which, UnaryOperator<ProxyResponse> change) {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      return which.test(request) && response.succeeded() ? change.apply(response) : response;
    };
  }

  private static Behaviour creatingAllTheSame() {
    return (request, origin) -> {
      if (queue().test(request) && request.header(HEADER).isEmpty() && hasToken(request)) {
        origin.send(request.with(HEADER, "value"));
      }
      return origin.send(request);
    };
  }

  /** Replaces a header that differs by the newest token. */
  private static Behaviour takingAnyHeader() {
    Map<String, String> newest = new HashMap<>();
    return (request, origin) -> {
      ProxyRequest changed =
          queue().test(request)
                  && request.header(HEADER).isPresent()
                  && newest.containsKey(token(request))
              ? request.with(HEADER, newest.get(token(request)))
              : request;
      ProxyResponse response = origin.send(changed);
      String owner =
          request.path().endsWith("login") && !hasToken(request) ? token(response) : token(request);
      response.headers().stream()
          .filter(it -> it.value().matches("csrfToken=[^;]+;.*"))
          .forEach(it -> newest.put(owner, it.value().replaceAll("csrfToken=([^;]+);.*", "$1")));
      return response;
    };
  }
}
