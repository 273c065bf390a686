package dev.signoff.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** The folder for all that the servers of a test run write, to be searched when it is over. */
public final class TestRunLogs {
  public static final Path FOLDER = made(Path.of("target", "run-logs"));

  private static final Path ERRORS = FOLDER.resolve("errors.txt");

  private TestRunLogs() {}

  /** Keeps what {@link ServerLogCapture} keeps off the console. */
  static synchronized void add(LogRecord line) {
    append(ERRORS, new SimpleFormatter().format(line));
  }

  /** A file for what one process says. */
  public static Path ofProcess(long pid) {
    return FOLDER.resolve("process-" + pid + ".txt");
  }

  /** Adds text to a file. */
  public static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
