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

/** {@code ./signoff bench}: measures, prints the table, writes the reports. */
@Command(
    name = "signoff bench",
    usageHelpAutoWidth = true,
    description =
        "Measures what a logout costs the server and the client, each figure as a ratio to a"
            + " baseline of the same run. Prints a table, writes bench.json and bench.html. Takes"
            + " less than ten minutes; the machine should have nothing else to do.",
    footer = {
      "",
      "Exit codes: 0 every goal is met, 1 one is missed or could not be measured, 2 wrong usage."
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
      description = "Measure only these: ${COMPLETION-CANDIDATES}. All by default.")
  private Set<BenchSection> only = EnumSet.allOf(BenchSection.class);

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How long one measurement takes, 1 to 60. ${DEFAULT-VALUE} by default.")
  private int seconds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where to write bench.json and bench.html. target/bench of the repository by default.")
  private Path out = Path.of(System.getProperty("signoff.root", "."), "target", "bench");

  @Spec private CommandSpec spec = CommandSpec.create();

  private BenchCommand() {}

  /**
   * Runs it, and exits.
   *
   * @param args options
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
        run.say("  %s", section);
        figures.addAll(section.measure(run));
      }
    }
    run.tidy();
    return figures;
  }

  private void report(List<Figure> figures) throws IOException {
    Instant now = Instant.now();
    BenchJsonReport.write(out.resolve("bench.json"), figures, now);
    BenchHtmlReport.write(out.resolve("bench.html"), figures, now);
    PrintWriter table = spec.commandLine().getOut();
    table.print(FigureTable.of(figures));
    table.println();
    table.println("With charts: " + out.resolve("bench.html"));
    table.flush();
  }
}
