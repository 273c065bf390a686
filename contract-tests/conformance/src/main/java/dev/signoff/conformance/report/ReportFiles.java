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

/** Files of a report: an HTML page, JUnit XML, JSON and a badge. */
public final class ReportFiles {
  /** The name of the HTML page. */
  public static final String HTML = "index.html";

  /** The name of the JUnit XML file. */
  public static final String JUNIT = "junit.xml";

  /** The name of the JSON file. */
  public static final String JSON = "report.json";

  /** The name of the badge. */
  public static final String BADGE = "badge.svg";

  private ReportFiles() {}

  /**
   * Writes all files. Existing files are replaced atomically.
   *
   * @param report the report
   * @param directory the directory, which is created if it does not exist
   * @throws IllegalArgumentException if the files cannot be written; the message is a sentence
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
   * Writes one file atomically, and creates its directory if necessary.
   *
   * @param text the content
   * @param file the file
   * @throws IllegalArgumentException if it cannot be written; the message is a sentence
   */
  public static void write(String text, Path file) {
    Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try {
      Files.createDirectories(directory);
      Path draft = directory.resolve("." + file.getFileName() + ".part");
      try {
        Files.write(
            draft,
            text.getBytes(
                StandardCharsets
                    .UTF_8)); // unpaired surrogates are replaced; getBytes does not fail
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
