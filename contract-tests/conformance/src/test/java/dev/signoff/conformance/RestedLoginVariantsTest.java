package dev.signoff.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.mutant.DemoTargets;
import dev.signoff.conformance.mutant.ReferenceServers;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.target.Target;
import dev.signoff.server.SignoffServer;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RestedLoginVariantsTest {
  private static SignoffServer server;

  @BeforeAll
  static void start() {
    server = ReferenceServers.start("rested");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aTargetWithoutKeyOrEndpointNamesTheOption() {
    Target target = Target.rested(URI.create("http://localhost:1")).user("username", "password");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(target))
        .withMessageContaining("--key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(target.key("k")))
        .withMessageContaining("--endpoint");
  }

  @Test
  void aProjectThatWantsAnOriginMakesTheMessageNameTheOption() {
    Target target = DemoTargets.of("rested-origin", server.http()).allowedOrigin("");

    assertThatThrownBy(() -> run(target))
        .isInstanceOf(LoginFailedException.class)
        .hasMessageContaining("403")
        .hasMessageContaining("--allowed-origin");
  }

  @Test
  void aUserMayBeGivenByEmailOnly() {
    ConformanceReport report =
        run(
            Target.rested(server.http())
                .key("d59eb2859c284168ac48aef65046d5dd")
                .endpoint("examples/auth")
                .user("username@example.com", "password"));

    assertThat(report.results())
        .filteredOn(it -> it.verdict() != Verdict.PASS && it.verdict() != Verdict.PARTIAL)
        .extracting(ConformanceReport.CheckResult::id, ConformanceReport.CheckResult::reason)
        .containsExactly(tuple("RESTED-LOGOUT-11", "needs --other-key"));
  }

  private static ConformanceReport run(Target target) {
    return Conformance.run(target, ProgressListener.SILENT);
  }
}
