package dev.signoff.conformance.mutant;

import dev.signoff.conformance.mutant.Mutant.Behaviour;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Building blocks for mutants of IBM MQ. */
final class IbmMqBehaviour {
  static final String LOGIN = "/ibmmq/rest/v1/login";
  static final String HEADER = "ibm-mq-rest-csrf-token";
  static final String LTPA = "LtpaToken2";

  private IbmMqBehaviour() {}

  static Mutant newer(String id, String name, Behaviour behaviour) {
    return new Mutant(name, "ibm-mq-9.0.5", id, () -> behaviour);
  }

  static Mutant older(String id, String name, Behaviour behaviour) {
    return new Mutant(name, "ibm-mq-9.0.4", id, () -> behaviour);
  }

  /** Changes what comes back from a method of the resource login, if it succeeded. */
  static Behaviour after(String method, UnaryOperator<ProxyResponse> change) {
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      return asked.is(method, LOGIN) && answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  /** Changes what comes back from a method of the resource login, if it was refused. */
  static Behaviour refusing(String method, UnaryOperator<ProxyResponse> change) {
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      return asked.is(method, LOGIN) && !answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  /** Changes what the server takes itself to be asked. */
  static Behaviour before(Predicate<ProxyRequest> which, UnaryOperator<ProxyRequest> change) {
    return (asked, origin) -> origin.send(which.test(asked) ? change.apply(asked) : asked);
  }

  /** Answers by itself. */
  static Behaviour instead(Predicate<ProxyRequest> which, ProxyResponse answer) {
    return (asked, origin) -> which.test(asked) ? answer : origin.send(asked);
  }

  static ProxyResponse error(int status, String msgId) {
    return ProxyResponse.json(
        status,
        "{\"error\":[{\"type\":\"rest\",\"msgId\":\"%s\",\"message\":\"%s: No.\","
                .formatted(msgId, msgId)
            + "\"explanation\":\"No.\",\"action\":\"None.\",\"completionCode\":0,"
            + "\"reasonCode\":0}]}");
  }

  static Predicate<ProxyRequest> login() {
    return asked -> asked.is("POST", LOGIN);
  }

  static Predicate<ProxyRequest> look() {
    return asked -> asked.is("GET", LOGIN);
  }

  static Predicate<ProxyRequest> logout() {
    return asked -> asked.is("DELETE", LOGIN);
  }

  static Predicate<ProxyRequest> queue() {
    return asked -> asked.path().endsWith("/queue");
  }

  static boolean hasToken(ProxyRequest asked) {
    return asked.cookie(LTPA).filter(it -> !it.isEmpty()).isPresent();
  }

  static String token(ProxyRequest asked) {
    return asked.cookie(LTPA).orElse("");
  }

  /** The token that a login hands out. */
  static String token(ProxyResponse answer) {
    return answer.headers().stream()
        .filter(it -> it.name().equalsIgnoreCase("Set-Cookie") && it.value().startsWith(LTPA))
        .map(it -> it.value().replaceAll("^[^=]*=([^;]*).*$", "$1"))
        .findFirst()
        .orElse("");
  }
}
