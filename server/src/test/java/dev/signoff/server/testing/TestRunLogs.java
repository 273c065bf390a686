package dev.signoff.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Folder for all logs of a test run. They are searched for secrets at its end. */
public final class TestRunLogs {
  public static final Path FOLDER = createFolder(Path.of("target", "run-logs"));

  private static final Path ERRORS = FOLDER.resolve("errors.txt");

  private TestRunLogs() {}

  /** Appends a record that {@link ServerLogCapture} has captured. */
  static synchronized void add(LogRecord line) {
    append(ERRORS, new SimpleFormatter().format(line));
  }

  /** Returns the file for the output of one process. */
  public static Path ofProcess(long pid) {
    return FOLDER.resolve("process-" + pid + ".txt");
  }

  /** Appends text to a file. */
  public static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path createFolder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
