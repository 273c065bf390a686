package dev.signoff.conformance.faulty;

import dev.signoff.conformance.faulty.Fault.Behaviour;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What most faults of an IBM MQ server are made of. */
final class MqBehaviour {
  static final String LOGIN = "/ibmmq/rest/v1/login";
  static final String HEADER = "ibm-mq-rest-csrf-token";
  static final String LTPA = "LtpaToken2";

  private MqBehaviour() {}

  static Fault newer(String id, String name, Behaviour behaviour) {
    return new Fault(name, "ibm-mq-9.0.5", id, () -> behaviour);
  }

  static Fault older(String id, String name, Behaviour behaviour) {
    return new Fault(name, "ibm-mq-9.0.4", id, () -> behaviour);
  }

  /** Changes what comes back from a method of the resource login, if it succeeded. */
  static Behaviour after(String method, UnaryOperator<Answered> change) {
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      return asked.is(method, LOGIN) && answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  /** Changes what comes back from a method of the resource login, if it was refused. */
  static Behaviour refusing(String method, UnaryOperator<Answered> change) {
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      return asked.is(method, LOGIN) && !answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  /** Changes what the server takes itself to be asked. */
  static Behaviour before(Predicate<Asked> which, UnaryOperator<Asked> change) {
    return (asked, origin) -> origin.send(which.test(asked) ? change.apply(asked) : asked);
  }

  /** Answers by itself. */
  static Behaviour instead(Predicate<Asked> which, Answered answer) {
    return (asked, origin) -> which.test(asked) ? answer : origin.send(asked);
  }

  static Answered error(int status, String msgId) {
    return Answered.json(
        status,
        "{\"error\":[{\"type\":\"rest\",\"msgId\":\"%s\",\"message\":\"%s: No.\","
                .formatted(msgId, msgId)
            + "\"explanation\":\"No.\",\"action\":\"None.\",\"completionCode\":0,"
            + "\"reasonCode\":0}]}");
  }

  static Predicate<Asked> login() {
    return asked -> asked.is("POST", LOGIN);
  }

  static Predicate<Asked> look() {
    return asked -> asked.is("GET", LOGIN);
  }

  static Predicate<Asked> logout() {
    return asked -> asked.is("DELETE", LOGIN);
  }

  static Predicate<Asked> queue() {
    return asked -> asked.path().endsWith("/queue");
  }

  static boolean hasToken(Asked asked) {
    return asked.cookie(LTPA).filter(it -> !it.isEmpty()).isPresent();
  }

  static String token(Asked asked) {
    return asked.cookie(LTPA).orElse("");
  }

  /** The token that a login hands out. */
  static String token(Answered answer) {
    return answer.headers().stream()
        .filter(it -> it.name().equalsIgnoreCase("Set-Cookie") && it.value().startsWith(LTPA))
        .map(it -> it.value().replaceAll("^[^=]*=([^;]*).*$", "$1"))
        .findFirst()
        .orElse("");
  }
}
