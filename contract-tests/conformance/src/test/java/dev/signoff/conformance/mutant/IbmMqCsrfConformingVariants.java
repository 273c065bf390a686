package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import dev.signoff.conformance.mutant.Mutant.Behaviour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conforming variants of 9.0.4 that replace the CSRF token at other times. */
final class IbmMqCsrfConformingVariants {
  private IbmMqCsrfConformingVariants() {}

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "replaces the csrfToken when it refuses, too",
            "ibm-mq-9.0.4",
            "",
            IbmMqCsrfConformingVariants::replacing));
  }

  private static Behaviour replacing() {
    Map<String, String> newest = new HashMap<>();
    Map<String, String> real = new HashMap<>();
    return (request, origin) -> {
      String session = token(request);
      boolean latest =
          request.header(HEADER).filter(it -> it.equals(newest.get(session))).isPresent();
      ProxyRequest changed =
          request.header(HEADER).isPresent() && real.containsKey(session)
              ? request.with(HEADER, latest ? real.get(session) : "no")
              : request;
      ProxyResponse response = origin.send(changed);
      String made = request.is("POST", LOGIN) ? token(response) : session;
      response.headers().stream()
          .filter(it -> it.value().matches("csrfToken=[^;]+;.*"))
          .map(it -> it.value().replaceAll("csrfToken=([^;]+);.*", "$1"))
          .forEach(
              it -> {
                real.put(made, it);
                newest.put(made, it);
              });
      if (response.status() != 401 || !real.containsKey(session)) {
        return response;
      }
      String renewed = "renewed" + System.nanoTime();
      newest.put(session, renewed);
      return response.and("Set-Cookie", "csrfToken=" + renewed + "; Path=/");
    };
  }
}
