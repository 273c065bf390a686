package dev.signoff.conformance.faulty;

import java.util.List;

/** Ways of getting IBM MQ's login and logout wrong. */
final class IbmMqFaults {
  private static final String LOGIN = "/ibmmq/rest/v1/login";

  private IbmMqFaults() {}

  static List<Fault> all() {
    return List.of(
        fault(
            "MQ-LOGOUT-03",
            "deletes the cookie of another path",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return asked.is("DELETE", LOGIN)
                  ? answer.each("Set-Cookie", line -> line.replace("Path=/", "Path=/ibmmq"))
                  : answer;
            }),
        fault(
            "MQ-LOGOUT-08",
            "logs out whoever asks",
            (asked, origin) ->
                asked.is("DELETE", LOGIN) && asked.cookie("LtpaToken2").isEmpty()
                    ? Answered.of(204)
                    : origin.send(asked)));
  }

  private static Fault fault(String id, String name, Fault.Behaviour behaviour) {
    return new Fault(name, "ibm-mq-9.0.5", id, () -> behaviour);
  }
}
