package dev.signoff.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Log file of the coverage keys of a test run, one per line and each only once. What an earlier run
 * wrote is gone. Safe for use by many threads.
 */
public final class CoverageLog {
  private final Path file;
  private final Set<String> written = new HashSet<>();

  private CoverageLog(Path file) {
    this.file = file;
  }

  /**
   * Starts a log.
   *
   * @param file where to write; emptied, and its directory made
   * @return the log
   * @throws UncheckedIOException if that cannot be done
   */
  public static CoverageLog to(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, new byte[0]);
      return new CoverageLog(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + file, e);
    }
  }

  /**
   * Reads what {@link #add} wrote.
   *
   * @param file a log
   * @return the coverage keys, as {@link CoverageKey#toString} gives them
   * @throws UncheckedIOException if there is no such file
   */
  public static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Writes an exchange's coverage key, if it has one.
   *
   * @param profile the id of a profile; null, or one that the contract does not have, for its
   *     default
   * @param exchange a request and its response
   * @throws UncheckedIOException if that cannot be done
   */
  public synchronized void add(@Nullable String profile, Exchange exchange) {
    CoverageKey.of(profile, exchange)
        .map(CoverageKey::toString)
        .filter(written::add)
        .ifPresent(this::write);
  }

  private void write(String key) {
    try {
      Files.write(file, List.of(key), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + file, e);
    }
  }
}
