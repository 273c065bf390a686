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
 * What a process holds at a moment.
 *
 * @param heap megabytes that survive a collection of garbage
 * @param resident megabytes of memory
 * @param threads how many
 * @param descriptors how many files and sockets are open
 */
record ResourceUsage(double heap, double resident, double threads, double descriptors) {
  private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");

  /** Asks Linux and the JVM, after a collection of garbage. */
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
        .orElseThrow(() -> new MeasurementException("Linux does not tell " + name));
  }

  private static String jcmd(long pid, String question) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process asking =
          new ProcessBuilder(jcmd, Long.toString(pid), question).redirectErrorStream(true).start();
      String answer = new String(asking.getInputStream().readAllBytes(), US_ASCII);
      if (asking.waitFor() != 0) {
        throw new MeasurementException("jcmd cannot ask the server: " + answer.strip());
      }
      return answer;
    } catch (IOException e) {
      throw new MeasurementException(
          "jcmd cannot be run. A whole JDK has it: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasurementException("Interrupted.", e);
    }
  }
}
