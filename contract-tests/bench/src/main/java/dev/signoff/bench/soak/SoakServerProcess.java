package dev.signoff.bench.soak;

import dev.signoff.bench.MeasurementException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Server process of a soak, whose output names its URLs and certificate as {@code serve} does. */
final class SoakServerProcess implements AutoCloseable {
  private final Process process;
  private final URI http;
  private final URI https;
  private final Path certificate;

  private SoakServerProcess(Process process, BufferedReader out) throws IOException {
    this.process = process;
    https = URI.create(valueAfter(out, "HTTPS"));
    http = URI.create(valueAfter(out, "HTTP"));
    certificate = Path.of(valueAfter(out, "Trust").replaceFirst(" \\(.*", ""));
  }

  /** Starts the server. Its standard error is written to a file of the folder. */
  static SoakServerProcess start(List<String> command, Path folder) {
    Path log = folder.resolve("server.log");
    try {
      Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      try {
        return new SoakServerProcess(process, process.inputReader(StandardCharsets.UTF_8));
      } catch (IOException | IllegalArgumentException e) {
        process.destroyForcibly();
        throw new MeasurementException("The server did not start. See its log: " + log, e);
      }
    } catch (IOException e) {
      throw new MeasurementException("The server cannot be started: " + e.getMessage(), e);
    }
  }

  URI http() {
    return http;
  }

  URI https() {
    return https;
  }

  Path certificate() {
    return certificate;
  }

  ResourceUsage usage() {
    return ResourceUsage.of(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String valueAfter(BufferedReader out, String name) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.strip().startsWith(name + "  ")) {
        return line.strip().substring(name.length()).strip();
      }
    }
    throw new IOException("The output has no line with " + name);
  }
}
