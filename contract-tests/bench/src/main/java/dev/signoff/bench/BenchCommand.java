package dev.signoff.bench;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.report.BenchHtmlReport;
import dev.signoff.bench.report.BenchJsonReport;
import dev.signoff.bench.report.FigureTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Command {@code ./signoff bench}: runs the measurements, prints a table and writes the reports.
 */
@Command(
    name = "signoff bench",
    usageHelpAutoWidth = true,
    description =
        "Measures the cost of a logout for the server and for the client. Compares each figure with"
            + " a baseline that is measured in the same run. Prints a table and writes bench.json and"
            + " bench.html. Takes less than ten minutes. Run nothing else on the machine meanwhile.",
    footer = {
      "",
      "Exit codes: 0 every goal is met, 1 a goal is missed or a measurement failed, 2 wrong usage."
    })
public final class BenchCommand implements Callable<Integer> {
  @SuppressWarnings("unused") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "SECTION",
      description = "Sections to measure: ${COMPLETION-CANDIDATES}. All by default.")
  private Set<BenchSection> only = EnumSet.allOf(BenchSection.class);

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Duration of one measurement in seconds, 1 to 60. ${DEFAULT-VALUE} by default.")
  private int seconds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for bench.json and bench.html. target/bench of the repository by default.")
  private Path out = Path.of(System.getProperty("signoff.root", "."), "target", "bench");

  @Spec private CommandSpec spec = CommandSpec.create();

  private BenchCommand() {}

  /**
   * Runs the command and exits.
   *
   * @param args the options
   */
  public static void main(String[] args) {
    System.exit(command().execute(args));
  }

  static CommandLine command() {
    return new CommandLine(new BenchCommand()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException {
    if (seconds < 1 || seconds > 60) {
      throw new ParameterException(
          spec.commandLine(), "--seconds must be 1 to 60, not " + seconds + ".");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      List<Figure> figures = measure(err);
      report(figures);
      return figures.stream().anyMatch(Figure::missed) ? 1 : 0;
    } catch (MeasurementException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private List<Figure> measure(PrintWriter err) throws IOException {
    Path folder = Files.createDirectories(out.resolve("run")).toAbsolutePath();
    BenchRun run = new BenchRun(folder, seconds, err);
    List<Figure> figures = new ArrayList<>();
    for (BenchSection section : BenchSection.values()) {
      if (only.contains(section)) {
        run.report("  %s", section);
        figures.addAll(section.measure(run));
      }
    }
    run.deleteFolder();
    return figures;
  }

  private void report(List<Figure> figures) throws IOException {
    Instant now = Instant.now();
    BenchJsonReport.write(out.resolve("bench.json"), figures, now);
    BenchHtmlReport.write(out.resolve("bench.html"), figures, now);
    PrintWriter table = spec.commandLine().getOut();
    table.print(FigureTable.of(figures));
    table.println();
    table.println("Report with charts: " + out.resolve("bench.html"));
    table.flush();
  }
}
