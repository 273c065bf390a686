package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.http.TlsTrust;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.report.ReportFiles;
import dev.signoff.conformance.target.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ConformanceSampleTest {
  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  @Test
  void theReportIsThere(@TempDir Path folder) {
    URI server = server();
    Path certificate = certificate();
    String password = "mqadmin";
    String otherPassword = "mqreader";
    // sample: conformance-run
    Target target =
        Target.ibmMq(server)
            .trust(TlsTrust.ofPemFile(certificate))
            .user("mqadmin", password)
            .otherUser("mqreader", otherPassword);
    ConformanceReport report = Conformance.run(target, ProgressListener.SILENT);

    System.out.println("The server " + report.outcome().words() + "."); // The server conforms.
    report.results().forEach(it -> System.out.println(it.id() + " " + it.verdict()));
    ReportFiles.write(report, folder); // index.html, junit.xml, report.json, badge.svg
    // end
    assertThat(report.outcome()).isEqualTo(ConformanceReport.RunOutcome.CONFORMS);
    assertThat(report.results())
        .extracting(ConformanceReport.CheckResult::id)
        .contains("MQ-LOGOUT-01");
    assertThat(folder).isDirectoryContaining("glob:**/index.html");
    assertThat("The server " + report.outcome().words() + ".").isEqualTo("The server conforms.");
  }

  private static URI server() {
    return LIVE.url();
  }

  private static Path certificate() {
    return LIVE.certificate();
  }

  // sample: conformance-tests
  @TestFactory
  Stream<DynamicTest> logsOut() {
    Target target =
        Target.rocketChat(server())
            .trust(TlsTrust.ofPemFile(certificate()))
            .user("alice", "alice-secret")
            .otherUser("bob", "bob-secret");
    return Conformance.tests(target);
  }
  // end
}
