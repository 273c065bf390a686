package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.testkit.SecretScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Search of all logs of a test run for every secret that was sent or received in it. It runs after
 * all other tests, and reads their reports and the logs of the servers that they started.
 */
@Tag("reads-logs")
class NoSecretInAnyLogTest {
  private static final Path REPORTS = Path.of("target", "surefire-reports");

  @Test
  void noSecretOfTheWholeRunIsInAnyLogOfIt() throws IOException {
    try {
      List<String> secrets = RecordedSecrets.read();
      List<Path> logs = files();
      SecretScanner search = new SecretScanner(secrets);
      List<String> hits = new ArrayList<>();
      for (Path log : logs) {
        hits.addAll(search.in(log));
      }

      assertThat(hits).as("lines that contain a secret").isEmpty();
      assertThat(secrets).as("secrets that were sent or received").hasSizeGreaterThan(100);
      assertThat(logs)
          .extracting(log -> log.getFileName().toString().replaceAll("-.*", ""))
          .as("kinds of logs")
          .contains("TEST", "audit", "errors.txt", "process");
      delete(TestRunLogs.FOLDER);
    } finally {
      Files.deleteIfExists(RecordedSecrets.FILE);
    }
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(TestRunLogs.FOLDER, REPORTS)) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    return files;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
