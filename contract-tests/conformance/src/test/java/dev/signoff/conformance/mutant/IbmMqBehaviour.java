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

  /** Changes the successful responses of a method of the resource {@code login}. */
  static Behaviour after(String method, UnaryOperator<ProxyResponse> change) {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      return request.is(method, LOGIN) && response.succeeded() ? change.apply(response) : response;
    };
  }

  /** Changes the refusals of a method of the resource {@code login}. */
  static Behaviour refusing(String method, UnaryOperator<ProxyResponse> change) {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      return request.is(method, LOGIN) && !response.succeeded() ? change.apply(response) : response;
    };
  }

  /** Changes each request before the server receives it. */
  static Behaviour before(Predicate<ProxyRequest> which, UnaryOperator<ProxyRequest> change) {
    return (request, origin) -> origin.send(which.test(request) ? change.apply(request) : request);
  }

  /** Answers matching requests without the server. */
  static Behaviour instead(Predicate<ProxyRequest> which, ProxyResponse response) {
    return (request, origin) -> which.test(request) ? response : origin.send(request);
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
    return request -> request.is("POST", LOGIN);
  }

  static Predicate<ProxyRequest> look() {
    return request -> request.is("GET", LOGIN);
  }

  static Predicate<ProxyRequest> logout() {
    return request -> request.is("DELETE", LOGIN);
  }

  static Predicate<ProxyRequest> queue() {
    return request -> request.path().endsWith("/queue");
  }

  static boolean hasToken(ProxyRequest request) {
    return request.cookie(LTPA).filter(it -> !it.isEmpty()).isPresent();
  }

  static String token(ProxyRequest request) {
    return request.cookie(LTPA).orElse("");
  }

  /** Returns the token of a login response. */
  static String token(ProxyResponse response) {
    return response.headers().stream()
        .filter(it -> it.name().equalsIgnoreCase("Set-Cookie") && it.value().startsWith(LTPA))
        .map(it -> it.value().replaceAll("^[^=]*=([^;]*).*$", "$1"))
        .findFirst()
        .orElse("");
  }
}
