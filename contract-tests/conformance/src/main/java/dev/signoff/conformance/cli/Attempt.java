package dev.signoff.conformance.cli;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.Unreachable;
import dev.signoff.conformance.check.CannotLogIn;
import dev.signoff.conformance.report.ConsoleReport;
import dev.signoff.conformance.report.Expected;
import dev.signoff.conformance.report.Judgement;
import dev.signoff.conformance.report.Report;
import dev.signoff.conformance.report.ReportFiles;
import dev.signoff.conformance.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run, from the options to the exit code. */
final class Attempt {
  private final Surroundings surroundings;
  private final OutputOptions output;
  private final Expected expected;
  private final PrintWriter out;
  private final PrintWriter err;

  Attempt(
      Surroundings surroundings,
      OutputOptions output,
      @Nullable Path expected,
      PrintWriter out,
      PrintWriter err) {
    this.surroundings = surroundings;
    this.output = output;
    this.expected = expected == null ? Expected.none() : Expected.read(expected, allIds());
    this.out = out;
    this.err = err;
    if (output.directory() != null) {
      requireWritable(output.directory());
    }
  }

  int conform(Target target) {
    Status status = new Status(err, surroundings, output);
    try {
      Report report = Conformance.run(target, status);
      status.clear();
      return status.isStopped() ? Exit.INTERRUPTED : told(expected.judge(report));
    } catch (Unreachable | CannotLogIn e) {
      status.clear();
      return status.isStopped() ? Exit.INTERRUPTED : refused(e, target);
    }
  }

  private int refused(RuntimeException e, Target target) {
    err.println(Sentence.of(String.valueOf(e.getMessage())));
    if (e instanceof Unreachable unreachable) {
      Hint.of(unreachable.kind(), target.url()).ifPresent(err::println);
    }
    return Exit.NO_ENTRANCE;
  }

  private int told(Judgement judgement) {
    out.print(ConsoleReport.text(judgement, Colours.of(surroundings, output.isPlain())));
    if (output.directory() != null) {
      ReportFiles.write(judgement.report(), output.directory());
      out.println("Report: " + output.directory().resolve(ReportFiles.HTML));
    }
    out.flush();
    return switch (judgement.outcome()) {
      case CONFORMS -> Exit.CONFORMS;
      case BROKEN -> Exit.BROKEN;
      case SUITE_FAILED -> Exit.SUITE_FAILED;
      case ENDED_EARLY -> Exit.NO_ENTRANCE;
    };
  }

  /** Better before the run than after it. */
  private static void requireWritable(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new WrongUsage("The directory " + directory + " cannot be made.");
    }
    if (!Files.isWritable(directory)) {
      throw new WrongUsage("Nothing can be written to the directory " + directory + ".");
    }
  }

  private static Set<String> allIds() {
    return Catalogue.vendors().stream()
        .map(Catalogue::ids)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
