package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.MqBehaviour.HEADER;
import static dev.signoff.conformance.faulty.MqBehaviour.LOGIN;
import static dev.signoff.conformance.faulty.MqBehaviour.token;

import dev.signoff.conformance.faulty.Fault.Behaviour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Other times at which a server of 9.0.4 replaces the CSRF token. */
final class MqCsrfFreedoms {
  private MqCsrfFreedoms() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "replaces the csrfToken when it refuses, too",
            "ibm-mq-9.0.4",
            "",
            MqCsrfFreedoms::replacing));
  }

  private static Behaviour replacing() {
    Map<String, String> newest = new HashMap<>();
    Map<String, String> real = new HashMap<>();
    return (asked, origin) -> {
      String session = token(asked);
      boolean latest =
          asked.header(HEADER).filter(it -> it.equals(newest.get(session))).isPresent();
      Asked changed =
          asked.header(HEADER).isPresent() && real.containsKey(session)
              ? asked.with(HEADER, latest ? real.get(session) : "no")
              : asked;
      Answered answer = origin.send(changed);
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
