package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Observation of a rate limit, if the run met one. It runs after all checks that might meet it. */
final class RocketChatRateLimitCheck {
  static final String ID = "RC-RATE-01";

  private static final Set<String> HEADERS =
      Objects.requireNonNull(RocketChatRequests.LOGIN.responses().get(429))
          .exampleHeaders()
          .keySet();

  private final RocketChatCheckContext context;

  RocketChatRateLimitCheck(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        ID,
        "no request, since flooding a server would harm it",
        "nothing is required; the observation is reported",
        this::observe);
  }

  private void observe(CheckRun run) {
    List<RawResponse> log = context.httpClient().log();
    List<RawResponse> limited = context.httpClient().limited();
    if (limited.isEmpty()) {
      run.observe(
          "no limit was reached in "
              + log.size()
              + " requests, of which "
              + refused(log)
              + " were answered with 401",
          null);
      return;
    }
    RawResponse first = limited.get(0);
    List<RawResponse> before = log.subList(0, first.number() - 1);
    run.observe(
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
      run.observe(header + " came with " + with + " of them", first);
    }
  }

  private static long refused(List<RawResponse> responses) {
    return responses.stream().filter(response -> response.status() == 401).count();
  }
}
