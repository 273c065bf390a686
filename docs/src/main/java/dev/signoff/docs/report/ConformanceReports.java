package dev.signoff.docs.report;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.report.ReportFiles;
import dev.signoff.conformance.target.Target;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.account.Accounts;
import dev.signoff.server.account.RestedProject;
import dev.signoff.server.ibmmq.IbmMqProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reports of the conformance suite on the reference server, created during the build of the site.
 */
public final class ConformanceReports {
  private final List<ConformanceReport> reports;

  private ConformanceReports(List<ConformanceReport> reports) {
    this.reports = reports;
  }

  /**
   * Runs the suite on a server of its own, for each profile.
   *
   * @return the reports
   */
  public static ConformanceReports run() {
    List<ConformanceReport> reports = new ArrayList<>();
    try (SignoffServer server = server(IbmMqProfile.V9_0_5)) {
      reports.add(run(ibmMq(server.http()).release("9.0.5")));
      reports.add(run(rested(server.http())));
      reports.add(run(rocketChat(server.http())));
    }
    try (SignoffServer server = server(IbmMqProfile.V9_0_4)) {
      reports.add(1, run(ibmMq(server.http()).release("9.0.4")));
    }
    return new ConformanceReports(List.copyOf(reports));
  }

  /**
   * Writes each report into a folder with the name of its profile.
   *
   * @param folder the parent folder
   */
  public void writeTo(Path folder) {
    reports.forEach(it -> ReportFiles.write(it, folder.resolve(it.profile())));
  }

  /** {@return the ids of the profiles that have a report} */
  public List<String> profiles() {
    return reports.stream().map(ConformanceReport::profile).toList();
  }

  /** {@return a table of all reports, with links} */
  public String markdown() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| profile | the server | checks passed | partly checked | observed | requests | report |\n");
    table.append("|---|---|---|---|---|---|---|\n");
    for (ConformanceReport report : reports) {
      Map<Verdict, Long> counts = report.counts();
      table.append(
          "| `%s` | %s | %d | %d | %d | %d | [page](reports/%1$s/index.html), [JSON](reports/%1$s/report.json), [JUnit](reports/%1$s/junit.xml) |\n"
              .formatted(
                  report.profile(),
                  report.outcome().words(),
                  counts.getOrDefault(Verdict.PASS, 0L),
                  counts.getOrDefault(Verdict.PARTIAL, 0L),
                  counts.getOrDefault(Verdict.INFO, 0L),
                  report.requests()));
    }
    return table.toString();
  }

  private static ConformanceReport run(Target target) {
    return Conformance.run(target, ProgressListener.SILENT);
  }

  private static SignoffServer server(IbmMqProfile release) {
    return SignoffServer.start(
        new ServerOptions().httpPort(0).httpsPort(0).accounts(accounts()).ibmMqProfile(release));
  }

  /**
   * Returns the demo accounts, each as a member of both projects of rested, so that no check is
   * skipped.
   */
  private static Accounts accounts() {
    Accounts demo = Accounts.demo();
    RestedProject open = demo.rested().get(0);
    RestedProject closed = demo.rested().get(1);
    return new Accounts(
        demo.ibmMq(),
        List.of(
            open,
            new RestedProject(
                closed.key(),
                closed.endpoints(),
                closed.allowedOrigins(),
                closed.disallowNoOrigin(),
                open.users())),
        demo.rocketChat());
  }

  private static Target ibmMq(URI url) {
    return Target.ibmMq(url).user("mqadmin", "mqadmin").otherUser("mqreader", "mqreader");
  }

  private static Target rocketChat(URI url) {
    return Target.rocketChat(url).user("alice", "alice-secret").otherUser("bob", "bob-secret");
  }

  private static Target rested(URI url) {
    RestedProject open = Accounts.demo().rested().get(0);
    RestedProject closed = Accounts.demo().rested().get(1);
    return Target.rested(url)
        .key(closed.key())
        .endpoint(closed.endpoints().get(0))
        .allowedOrigin(closed.allowedOrigins().iterator().next())
        .otherKey(open.key())
        .otherEndpoint(open.endpoints().get(0))
        .user("username", "password")
        .otherUser("other", "password");
  }
}
