package dev.signoff.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Settings that all measurements of one run share.
 *
 * @param folder folder for tokens, scripts and logs; deleted after a successful run
 * @param seconds duration of one measurement
 * @param progress output for progress messages
 */
public record BenchRun(Path folder, int seconds, PrintWriter progress) {

  /**
   * Prints a progress message.
   *
   * @param format format string as in {@link String#format}
   * @param args arguments of the format
   */
  public void report(String format, Object... args) {
    progress.println(String.format(Locale.ROOT, format, args));
    progress.flush();
  }

  /** Deletes the folder. */
  void deleteFolder() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
