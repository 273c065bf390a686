package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a limit of the rate looked like, if the run met one. Comes after all that might meet it. */
final class RateCheck {
  static final String ID = "RC-RATE-01";

  private static final Set<String> HEADERS =
      Objects.requireNonNull(Calls.LOGIN.responses().get(429)).exampleHeaders().keySet();

  private final Scene scene;

  RateCheck(Scene scene) {
    this.scene = scene;
  }

  void addTo(Checks checks) {
    checks.add(
        ID,
        "nothing of its own, since flooding a server does harm",
        "nothing; what it sees is reported",
        this::tell);
  }

  private void tell(Trial trial) {
    List<Answer> log = scene.wire().log();
    List<Answer> limited = scene.wire().limited();
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
    Answer first = limited.get(0);
    List<Answer> before = log.subList(0, first.number() - 1);
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

  private static long refused(List<Answer> answers) {
    return answers.stream().filter(answer -> answer.status() == 401).count();
  }
}
