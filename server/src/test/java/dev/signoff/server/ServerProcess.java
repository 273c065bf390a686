package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.TestRunLogs;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Server process that runs {@link Main} as users run it. */
final class ServerProcess implements AutoCloseable {
  private static final int SECONDS = 60;

  private final Process process;
  private final BufferedReader output;
  private final Path log;

  private ServerProcess(Process process) {
    this.process = process;
    this.log = TestRunLogs.ofProcess(process.pid());
    this.output = process.inputReader();
  }

  static ServerProcess start(Map<String, String> environment, String... options)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                Main.class.getName()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start());
  }

  /** Returns all output lines until the server is ready. */
  List<String> outputUntilReady() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = nextLine(); line != null; line = nextLine()) {
      lines.add(line);
      if (line.startsWith("Ready")) {
        return lines;
      }
    }
    throw new AssertionError("The server ended instead: " + lines);
  }

  /** Returns the text after a label in the output. */
  static String valueAfter(List<String> lines, String label) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(label.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  String nextLine() throws IOException {
    String line = output.readLine();
    TestRunLogs.append(log, line + "\n");
    return line;
  }

  /** Returns the next output line that is JSON. */
  String nextJson() throws IOException {
    String line = nextLine();
    while (line != null && !line.startsWith("{")) {
      line = nextLine();
    }
    return line;
  }

  /** Waits for the end of the process; returns the output that has not been read yet. */
  String remainingOutput() {
    String rest = String.join("\n", output.lines().toList());
    TestRunLogs.append(log, rest + "\n");
    return rest;
  }

  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends").isTrue();
    return process.exitValue();
  }

  void assertRefusal(String sentence) throws InterruptedException {
    assertThat(remainingOutput()).isEqualTo(sentence);
    assertThat(exitCode()).isEqualTo(2);
  }

  /**
   * Sends SIGTERM, on systems that have it. The process handle is used because {@link
   * Process#destroy} would also close the output.
   */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Returns the number of threads, on systems that have {@code /proc}. */
  int threads() throws IOException {
    try (Stream<Path> tasks = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
      return (int) tasks.count();
    }
  }

  /** Kills the process with SIGKILL. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
