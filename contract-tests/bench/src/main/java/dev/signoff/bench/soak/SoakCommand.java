package dev.signoff.bench.soak;

import dev.signoff.bench.MeasurementException;
import dev.signoff.sdk.SignoffException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command {@code ./signoff soak}: checks for leaks of a server under continuous load. */
@Command(
    name = "signoff soak",
    usageHelpAutoWidth = true,
    description =
        "Starts the server as serve does, and sends logins, logouts, refused and malformed requests."
            + " Reports at the end whether memory, threads and file descriptors have grown.",
    footer = {"", "Exit codes: 0 nothing has grown, 1 something grew or failed, 2 wrong usage."})
public final class SoakCommand implements Callable<Integer> {
  private static final Path ROOT = Path.of(System.getProperty("signoff.root", "."));

  /** Rate limit that is never reached, because wrong passwords are part of the load. */
  private static final String ANY_NUMBER = "1000000/1s";

  private static final Duration INTERVAL = Duration.ofSeconds(3);

  @SuppressWarnings("unused") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "10",
      description = "Duration in minutes, 1 to 1440. ${DEFAULT-VALUE} by default.")
  private int minutes;

  @Spec private CommandSpec spec = CommandSpec.create();

  private SoakCommand() {}

  /**
   * Runs the command and exits.
   *
   * @param args the options
   */
  public static void main(String[] args) {
    System.exit(command().execute(args));
  }

  static CommandLine command() {
    return new CommandLine(new SoakCommand());
  }

  @Override
  public Integer call() throws IOException {
    if (minutes < 1 || minutes > 1440) {
      throw new ParameterException(
          spec.commandLine(), "--minutes must be 1 to 1440, not " + minutes + ".");
    }
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Files.createDirectories(ROOT.resolve("target").resolve("soak"));
    try (SoakServerProcess server = SoakServerProcess.start(serve(folder), folder)) {
      out.printf("The server is under load for %d min.%n", minutes);
      out.flush();
      SoakResult result = SoakResult.of(server, Duration.ofMinutes(minutes), INTERVAL);
      report(result, out);
      return result.isLevel() ? 0 : 1;
    } catch (MeasurementException | SignoffException | IllegalStateException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  static void report(SoakResult result, PrintWriter out) {
    out.printf(
        "%d actions. Medians of the second and of the last quarter:%n", result.completedRuns());
    result.trends().forEach(out::println);
    out.println(result.isLevel() ? "Nothing has grown." : "Something has grown.");
    out.flush();
  }

  private static List<String> serve(Path folder) {
    Path jar = ROOT.resolve("server").resolve("target").resolve("signoff-server.jar");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-jar",
        jar.toString(),
        "--https-port=0",
        "--http-port=0",
        "--login-failures=" + ANY_NUMBER,
        "--login-failures-per-address=" + ANY_NUMBER,
        "--data=" + folder.resolve("data"));
  }
}
