package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a limit of the rate looked like, if the run met one. Comes after all that might meet it. */
final class RocketChatRateLimitCheck {
  static final String ID = "RC-RATE-01";

  private static final Set<String> HEADERS =
      Objects.requireNonNull(RocketChatRequests.LOGIN.responses().get(429))
          .exampleHeaders()
          .keySet();

  private final RocketChatCheckContext scene;

  RocketChatRateLimitCheck(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        ID,
        "nothing of its own, since flooding a server does harm",
        "nothing; what it sees is reported",
        this::tell);
  }

  private void tell(CheckRun trial) {
    List<RawResponse> log = scene.wire().log();
    List<RawResponse> limited = scene.wire().limited();
    if (limited.isEmpty()) {
      trial.observe(
          "no limit was met in "
              + log.size()
              + " requests, of which "
              + refused(log)
              + " were answered with 401",
          null);
      return;
    }
    RawResponse first = limited.get(0);
    List<RawResponse> before = log.subList(0, first.number() - 1);
    trial.observe(
        "429 was answered "
            + limited.size()
            + " times, first after "
            + before.size()
            + " requests, of which "
            + refused(before)
            + " were answered with 401",
        first);
    for (String header : HEADERS) {
      long with = limited.stream().filter(it -> it.header(header).isPresent()).count();
      trial.observe(header + " came with " + with + " of them", first);
    }
  }

  private static long refused(List<RawResponse> answers) {
    return answers.stream().filter(answer -> answer.status() == 401).count();
  }
}
