package dev.signoff.conformance.cli;

import dev.signoff.conformance.report.ComparisonHtml;
import dev.signoff.conformance.report.ComparisonText;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.report.ReportComparison;
import dev.signoff.conformance.report.ReportFiles;
import dev.signoff.conformance.report.ReportJson;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that compares several reports. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = SuiteVersionProvider.class,
    usageHelpAutoWidth = true,
    description =
        "Compares the reports of several servers in one table: one row for"
            + " each requirement, one column for each server.",
    footer = {
      "",
      "Exit codes: 0 compared, 2 wrong usage or a directory without a report.",
      "",
      "Example:",
      "  ./signoff conform compare reports/old reports/new --html matrix.html"
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "A report directory, as written with --report.")
  private List<Path> directories = List.of();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write the table to this file, as an HTML page.")
  private @Nullable Path html;

  @Option(
      names = {"--no-colour", "--no-color"},
      description =
          "Print without colours. Default: colours on a terminal, unless NO_COLOR is set.")
  private boolean plain;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final CliEnvironment environment;

  CompareCommand(CliEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try {
      List<ConformanceReport> reports = directories.stream().map(ReportJson::read).toList();
      ReportComparison comparison =
          ReportComparison.of(reports, directories.stream().map(Path::toString).toList());
      if (html != null) {
        ReportFiles.write(ComparisonHtml.of(comparison), html);
      }
      PrintWriter out = spec.commandLine().getOut();
      out.print(ComparisonText.text(comparison, AnsiColours.of(environment, plain)));
      out.flush();
      return ExitCodes.CONFORMS;
    } catch (IllegalArgumentException e) {
      throw new UsageException(Sentence.of(String.valueOf(e.getMessage())));
    }
  }
}
