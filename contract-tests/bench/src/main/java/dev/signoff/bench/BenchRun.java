package dev.signoff.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What all measurements of one run share.
 *
 * @param folder for tokens, scripts and logs; gone after a run that went well
 * @param seconds how long one measurement takes
 * @param progress where to tell what is being done
 */
public record BenchRun(Path folder, int seconds, PrintWriter progress) {

  /**
   * Tells what is being done.
   *
   * @param format as in {@link String#format}
   * @param args what fills it
   */
  public void say(String format, Object... args) {
    progress.println(String.format(Locale.ROOT, format, args));
    progress.flush();
  }

  /** Removes the folder. */
  void tidy() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
