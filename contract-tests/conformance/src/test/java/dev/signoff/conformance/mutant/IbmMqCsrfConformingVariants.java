package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import dev.signoff.conformance.mutant.Mutant.Behaviour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other times at which a server of 9.0.4 replaces the CSRF token. */
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
    return (asked, origin) -> {
      String session = token(asked);
      boolean latest =
          asked.header(HEADER).filter(it -> it.equals(newest.get(session))).isPresent();
      ProxyRequest changed =
          asked.header(HEADER).isPresent() && real.containsKey(session)
              ? asked.with(HEADER, latest ? real.get(session) : "no")
              : asked;
      ProxyResponse answer = origin.send(changed);
      String made = asked.is("POST", LOGIN) ? token(answer) : session;
      answer.headers().stream()
          .filter(it -> it.value().matches("csrfToken=[^;]+;.*"))
          .map(it -> it.value().replaceAll("csrfToken=([^;]+);.*", "$1"))
          .forEach(
              it -> {
                real.put(made, it);
                newest.put(made, it);
              });
      if (answer.status() != 401 || !real.containsKey(session)) {
        return answer;
      }
      String renewed = "renewed" + System.nanoTime();
      newest.put(session, renewed);
      return answer.and("Set-Cookie", "csrfToken=" + renewed + "; Path=/");
    };
  }
}
