package dev.signoff.crosscheck.pact;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command {@code ./signoff pact}, which compares pact files of any origin with the contracts. */
@Command(
    name = "signoff pact",
    usageHelpAutoWidth = true,
    description =
        "Compares pact files of version 4 with the contracts: path, method, status, headers, cookies,"
            + " both halves of an AND credential, bodies; of requests that are refused, too. The"
            + " provider's name chooses the profile: ibm-mq-9.0.4; else the newest release holds.",
    footer = {
      "",
      "Exit codes: 0 every interaction keeps the contract, 1 one does not, 2 wrong usage or no pact file."
    })
public final class PactCommand implements Callable<Integer> {
  @SuppressWarnings("unused") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A pact file.")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  private PactCommand() {}

  /**
   * Runs the command and exits.
   *
   * @param args pact files, or {@code --help}
   */
  public static void main(String[] args) {
    System.exit(command().execute(args));
  }

  static CommandLine command() {
    return new CommandLine(new PactCommand());
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int mismatches = 0;
    for (Path file : files) {
      List<String> found = compare(file);
      found.forEach(out::println);
      mismatches += found.size();
      out.println(
          file
              + ": "
              + interactions(file)
              + (found.isEmpty() ? " keep the contract." : ", mismatches: " + found.size() + "."));
    }
    return mismatches == 0 ? 0 : 1;
  }

  private List<String> compare(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
    }
    try {
      return PactAgainstContract.compare(file);
    } catch (UncheckedIOException e) {
      throw new ParameterException(spec.commandLine(), file + " cannot be read as JSON.", e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
    }
  }

  private static String interactions(Path file) {
    int count = PactFile.read(file).size();
    return count == 1 ? "1 interaction" : count + " interactions";
  }
}
