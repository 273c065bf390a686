package dev.signoff.bench.soak;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.signoff.bench.MeasurementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Resource usage of a process at one time.
 *
 * @param heap heap in megabytes after a garbage collection
 * @param resident resident memory in megabytes
 * @param threads number of threads
 * @param descriptors number of open files and sockets
 */
record ResourceUsage(double heap, double resident, double threads, double descriptors) {
  private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");

  /** Reads the usage from Linux and the JVM after a garbage collection. */
  static ResourceUsage of(long pid) {
    jcmd(pid, "GC.run");
    double heap =
        GENERATION
            .matcher(jcmd(pid, "GC.heap_info"))
            .results()
            .mapToDouble(used -> Double.parseDouble(used.group(1)))
            .sum();
    Path process = Path.of("/proc", Long.toString(pid));
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      List<String> status = Files.readAllLines(process.resolve("status"));
      return new ResourceUsage(
          heap / 1024,
          number(status, "VmRSS:") / 1024,
          number(status, "Threads:"),
          descriptors.count());
    } catch (IOException e) {
      throw new MeasurementException("The server has ended: " + e.getMessage(), e);
    }
  }

  private static double number(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(NOT_A_DIGIT.matcher(line).replaceAll("")))
        .findFirst()
        .orElseThrow(() -> new MeasurementException("/proc has no value for " + name));
  }

  private static String jcmd(long pid, String command) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process process =
          new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), US_ASCII);
      if (process.waitFor() != 0) {
        throw new MeasurementException("jcmd failed: " + output.strip());
      }
      return output;
    } catch (IOException e) {
      throw new MeasurementException(
          "jcmd cannot be run. It is part of a JDK: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasurementException("Interrupted.", e);
    }
  }
}
