package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Ce.fault;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Ways of getting rested's keys and endpoints wrong. */
final class RestedProjectFaults {
  private static final String PATH = "/api/1/ce/" + Targets.OPEN_ENDPOINT;

  private RestedProjectFaults() {}

  static List<Fault> all() {
    return List.of(
        status("RESTED-LOGOUT-04", "answers 400 without a key", it -> key(it).isEmpty(), 400),
        status("RESTED-LOGOUT-04", "answers 401 without a key", it -> key(it).isEmpty(), 401),
        instead(
            "RESTED-LOGOUT-04",
            "takes no key for the only project's",
            it -> it.parameter("key").isEmpty(),
            it -> Ce.withKey(it, Targets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-04",
            "takes an empty key for the only project's",
            it -> it.parameter("key").orElse("x").isEmpty(),
            it -> Ce.withKey(it, Targets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-04",
            "lets log in without a key",
            it -> Ce.logsIn(it) && it.parameter("key").isEmpty(),
            it -> Ce.withKey(it, Targets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-04",
            "tells the user without a key",
            it -> Ce.asks(it) && it.parameter("key").isEmpty(),
            it -> Ce.withKey(it, Targets.OPEN_KEY)),
        status("RESTED-LOGOUT-05", "answers 403 to an unknown key", it -> unknown(it), 403),
        status("RESTED-LOGOUT-05", "answers 404 to an unknown key", it -> unknown(it), 404),
        instead(
            "RESTED-LOGOUT-05",
            "takes any key",
            RestedProjectFaults::unknown,
            it -> Ce.withKey(it, Targets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-05",
            "takes a key in capitals",
            it -> key(it).equalsIgnoreCase(Targets.OPEN_KEY),
            it -> Ce.withKey(it, Targets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-05",
            "compares the beginning of a key",
            it -> key(it).length() > 12 && Targets.OPEN_KEY.startsWith(key(it).substring(0, 12)),
            it -> Ce.withKey(it, Targets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-05",
            "takes any key at GET",
            it -> Ce.asks(it) && unknown(it),
            it -> Ce.withKey(it, Targets.OPEN_KEY)),
        status("RESTED-LOGOUT-06", "answers 404 to an endpoint", it -> !isOurs(it), 404),
        status("RESTED-LOGOUT-06", "answers 403 to an endpoint", it -> !isOurs(it), 403),
        instead(
            "RESTED-LOGOUT-06",
            "takes any endpoint",
            it -> !isOurs(it) && key(it).equals(Targets.OPEN_KEY),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "takes what lies below the endpoint",
            it -> it.path().startsWith(PATH + "/"),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "takes what begins like the endpoint",
            it -> it.path().startsWith(PATH),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "takes the beginning of the endpoint",
            it -> PATH.startsWith(it.path()),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "looks at the last segment only",
            it -> it.path().endsWith("/auth") && key(it).equals(Targets.OPEN_KEY),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "looks at the first segment only",
            it -> it.path().startsWith("/api/1/ce/examples/"),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-11",
            "takes a token with the key of another project",
            it -> !Ce.logsIn(it) && isOtherProject(it),
            RestedProjectFaults::ours),
        instead(
            "RESTED-LOGOUT-11",
            "takes a token with the key of another project at GET",
            it -> Ce.asks(it) && isOtherProject(it),
            RestedProjectFaults::ours),
        instead(
            "RESTED-LOGOUT-11",
            "takes a token with another key by header",
            it -> Ce.logsOut(it) && Ce.byHeader(it) && isOtherProject(it),
            RestedProjectFaults::ours),
        instead(
            "RESTED-LOGOUT-11",
            "takes any project's key at every endpoint",
            it -> key(it).equals(Targets.LISTED_KEY) && isOurs(it),
            RestedProjectFaults::ours));
  }

  private static Fault status(String id, String name, Predicate<Asked> where, int status) {
    return fault(
        id,
        name,
        (asked, origin) -> {
          Answered answer = origin.send(asked);
          return where.test(asked) && !answer.succeeded() ? answer.withStatus(status) : answer;
        });
  }

  private static Fault instead(
      String id, String name, Predicate<Asked> where, UnaryOperator<Asked> other) {
    return fault(
        id, name, (asked, origin) -> origin.send(where.test(asked) ? other.apply(asked) : asked));
  }

  private static Asked ours(Asked asked) {
    return Ce.withKey(asked, Targets.OPEN_KEY).withPath(PATH);
  }

  private static boolean isOtherProject(Asked asked) {
    return key(asked).equals(Targets.LISTED_KEY) && asked.path().endsWith(Targets.CLOSED_ENDPOINT);
  }

  private static String key(Asked asked) {
    return asked.parameter("key").orElse("");
  }

  private static boolean isOurs(Asked asked) {
    return asked.path().equals(PATH);
  }

  private static boolean unknown(Asked asked) {
    String key = key(asked);
    return !key.isEmpty() && !key.equals(Targets.OPEN_KEY) && !key.equals(Targets.LISTED_KEY);
  }
}
