package dev.signoff.conformance.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.server.SignoffServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no session is alive after a run, whatever ended the run. */
class SessionCleanupTest {
  private static final String IBM_MQ = "ibm-mq-9.0.5";
  private static final String OLDER_IBM_MQ = "ibm-mq-9.0.4";
  private static final String RESTED = "rested";
  private static final String ROCKET_CHAT = "rocket-chat";

  @ParameterizedTest
  @ValueSource(strings = {IBM_MQ, OLDER_IBM_MQ, RESTED, ROCKET_CHAT})
  void aRunThatIsInterruptedInALoginLeavesNoSession(String api) {
    try (SignoffServer origin = RequestLog.strictServer(api)) {
      int logins = run(api, origin, new RequestLog(login -> {})).logins();
      assertThat(logins).isPositive();
      Thread runner = Thread.currentThread();
      for (int i = 1; i <= logins; i += 4) {
        int last = i;
        RequestLog log =
            new RequestLog(
                login -> {
                  if (login == last) {
                    runner.interrupt();
                  }
                });

        run(api, origin, log);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(log.logins()).isEqualTo(last);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {IBM_MQ, RESTED, ROCKET_CHAT})
  void aRunWhoseListenerFailsLeavesNoSession(String api) {
    ProgressListener failing =
        new ProgressListener() {
          @Override
          public void ended(ConformanceReport.CheckResult result) {
            throw new IllegalStateException("no more paper");
          }
        };
    RequestLog log = new RequestLog(login -> {});
    try (SignoffServer origin = RequestLog.strictServer(api);
        MutantServer server = MutantServer.before(origin.http(), log)) {
      assertThatThrownBy(() -> Conformance.run(DemoTargets.of(api, server.url()), failing))
          .hasMessage("no more paper");

      assertThat(log.opened()).isPositive();
      assertThat(log.alive(origin.http())).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {IBM_MQ, RESTED, ROCKET_CHAT})
  void aRunWhoseServerFallsSilentEndsWhatItCan(String api) {
    RequestLog log = new RequestLog(login -> {});
    Mutant.Behaviour silent =
        (request, origin) -> {
          if (log.logins() > 3 && !RequestLog.isLogout(request)) {
            throw new UncheckedIOException(new IOException("silence"));
          }
          return log.response(request, origin);
        };
    try (SignoffServer origin = RequestLog.strictServer(api);
        MutantServer server = MutantServer.before(origin.http(), silent)) {
      ConformanceReport report =
          Conformance.run(DemoTargets.of(api, server.url()), ProgressListener.SILENT);

      assertThat(report.ended())
          .startsWith("3 checks in a row got no response.")
          .endsWith("the server closed the connection without a response");
      assertThat(log.opened()).isPositive();
      assertThat(log.alive(origin.http())).isZero();
    }
  }

  private static RequestLog run(String api, SignoffServer origin, RequestLog log) {
    try (MutantServer server = MutantServer.before(origin.http(), log)) {
      ConformanceReport report =
          Conformance.run(DemoTargets.of(api, server.url()), ProgressListener.SILENT);

      boolean interrupted = Thread.interrupted();
      assertThat(report.ended()).isIn("the run was interrupted", null);
      assertThat(log.alive(origin.http())).as("after login %d", log.logins()).isZero();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return log;
    }
  }
}
