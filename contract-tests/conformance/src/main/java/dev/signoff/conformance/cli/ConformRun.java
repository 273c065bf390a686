package dev.signoff.conformance.cli;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ServerUnreachableException;
import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.report.ConsoleReport;
import dev.signoff.conformance.report.ExpectedFailures;
import dev.signoff.conformance.report.ReportFiles;
import dev.signoff.conformance.report.RunVerdict;
import dev.signoff.conformance.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One execution of a {@code conform} command, from the options to the exit code. */
final class ConformRun {
  private final CliEnvironment environment;
  private final OutputOptions output;
  private final ExpectedFailures expected;
  private final PrintWriter out;
  private final PrintWriter err;

  ConformRun(
      CliEnvironment environment,
      OutputOptions output,
      @Nullable Path expected,
      PrintWriter out,
      PrintWriter err) {
    this.environment = environment;
    this.output = output;
    this.expected =
        expected == null ? ExpectedFailures.none() : ExpectedFailures.read(expected, allIds());
    this.out = out;
    this.err = err;
    if (output.directory() != null) {
      requireWritable(output.directory());
    }
  }

  int conform(Target target) {
    ProgressDisplay status = new ProgressDisplay(err, environment, output, System::nanoTime);
    ShutdownDelay delay = ShutdownDelay.start();
    try {
      ConformanceReport report = Conformance.run(target, status);
      status.clear();
      return status.isStopped()
          ? saveInterrupted(expected.applyTo(report))
          : printResult(expected.applyTo(report));
    } catch (ServerUnreachableException | LoginFailedException e) {
      status.clear();
      return status.isStopped() ? ExitCodes.INTERRUPTED : printFailure(e, target);
    } finally {
      delay.end();
    }
  }

  private int printFailure(RuntimeException e, Target target) {
    err.println(Sentence.of(String.valueOf(e.getMessage())));
    if (e instanceof ServerUnreachableException unreachable) {
      ConnectionHint.of(unreachable.kind(), target.url()).ifPresent(err::println);
    }
    return ExitCodes.SERVER_UNAVAILABLE;
  }

  /** Writes the report of the checks that were done before the interruption. */
  private int saveInterrupted(RunVerdict runVerdict) {
    if (output.directory() != null) {
      ReportFiles.write(runVerdict.report(), output.directory());
      err.println("Report until then: " + output.directory().resolve(ReportFiles.HTML));
      err.flush();
    }
    return ExitCodes.INTERRUPTED;
  }

  private int printResult(RunVerdict runVerdict) {
    out.print(ConsoleReport.text(runVerdict, AnsiColours.of(environment, output.isPlain())));
    if (output.directory() != null) {
      ReportFiles.write(runVerdict.report(), output.directory());
      out.println("Report: " + output.directory().resolve(ReportFiles.HTML));
    }
    out.flush();
    return switch (runVerdict.outcome()) {
      case CONFORMS -> ExitCodes.CONFORMS;
      case BROKEN -> ExitCodes.BROKEN;
      case SUITE_FAILED -> ExitCodes.SUITE_FAILED;
      case ENDED_EARLY -> ExitCodes.SERVER_UNAVAILABLE;
    };
  }

  /** Verifies before the run that the report can be written after it. */
  private static void requireWritable(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UsageException("The directory " + directory + " cannot be created.");
    }
    if (!Files.isWritable(directory)) {
      throw new UsageException("Nothing can be written to the directory " + directory + ".");
    }
  }

  private static Set<String> allIds() {
    return Catalogue.vendors().stream()
        .map(Catalogue::ids)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
