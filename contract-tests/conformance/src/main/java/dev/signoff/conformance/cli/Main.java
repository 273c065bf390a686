package dev.signoff.conformance.cli;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.Progress;
import dev.signoff.conformance.report.Report;
import dev.signoff.conformance.target.Target;
import java.net.URI;

/** {@code ./signoff conform}. */
public final class Main {
  private Main() {}

  /**
   * Runs it.
   *
   * @param args URL, user, password
   */
  public static void main(String[] args) {
    Report report =
        Conformance.run(Target.ibmMq(URI.create(args[0])).user(args[1], args[2]), Progress.SILENT);
    report.results().forEach(System.out::println);
    report.truth().forEach(System.out::println);
    report.exchanges().forEach(System.out::println);
    System.out.println(report.counts() + " " + report.millis());
  }
}
