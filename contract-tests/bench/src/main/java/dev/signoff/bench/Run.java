package dev.signoff.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What all measurements of one run share.
 *
 * @param folder for tokens, scripts and logs; gone after the run
 * @param seconds how long one measurement takes
 * @param progress where to tell what is being done
 */
public record Run(Path folder, int seconds, PrintWriter progress) {

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
}
