package dev.signoff.conformance.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The files of a report: for people, for build servers, for programs, for a README. */
public final class ReportFiles {
  /** The name of the page. */
  public static final String HTML = "index.html";

  /** The name of the file for build servers. */
  public static final String JUNIT = "junit.xml";

  /** The name of the file for programs. */
  public static final String JSON = "report.json";

  /** The name of the picture. */
  public static final String BADGE = "badge.svg";

  private ReportFiles() {}

  /**
   * Writes all files. Files that are there already are replaced, each at once: nobody ever sees
   * half of one.
   *
   * @param report the report
   * @param directory where to; it is made if it is not there
   * @throws IllegalArgumentException if nothing can be written there; the message is a sentence
   */
  public static void write(ConformanceReport report, Path directory) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(HTML, HtmlConformanceReport.of(report));
    files.put(JUNIT, JunitXml.of(report));
    files.put(JSON, ReportJson.write(report));
    files.put(BADGE, Badge.of(report));
    files.forEach((name, text) -> write(text, directory.resolve(name)));
  }

  /**
   * Writes one file at once, and the directory that it is in.
   *
   * @param text what is in it
   * @param file where to
   * @throws IllegalArgumentException if it cannot be written; the message is a sentence
   */
  public static void write(String text, Path file) {
    Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try {
      Files.createDirectories(directory);
      Path draft = directory.resolve("." + file.getFileName() + ".part");
      try {
        Files.write(
            draft, text.getBytes(StandardCharsets.UTF_8)); // half a character is no reason to fail
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (FileAlreadyExistsException e) {
      throw new IllegalArgumentException(
          "The report cannot be written: " + directory + " is no directory.", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The report cannot be written: "
              + file
              + " cannot be created ("
              + e.getClass().getSimpleName()
              + ").",
          e);
    }
  }
}
