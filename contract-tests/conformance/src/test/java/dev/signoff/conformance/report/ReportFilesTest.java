package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir private Path directory;

  @Test
  void fourFilesAreWrittenAndReplaced() throws IOException {
    Path reports = directory.resolve("a/b");
    ReportFiles.write(SampleReports.conforming(), reports);
    ReportFiles.write(SampleReports.mixed(), reports);

    try (Stream<Path> files = Files.list(reports)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("index.html", "junit.xml", "report.json", "badge.svg");
    }
    assertThat(ReportJson.read(reports).results()).hasSize(7);
  }

  @Test
  void eachNamesSuiteContractTargetAndDate() throws IOException {
    ReportFiles.write(SampleReports.mixed(), directory);

    for (String name : new String[] {"index.html", "junit.xml", "report.json", "badge.svg"}) {
      assertThat(Files.readString(directory.resolve(name)))
          .as(name)
          .contains("0.1.0", "1.2.0", "https://chat.example.com", "2026-11-21");
    }
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("taken"), "");

    assertThatThrownBy(() -> ReportFiles.write(SampleReports.mixed(), file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("taken is no directory");
    assertThatThrownBy(() -> ReportFiles.write(SampleReports.mixed(), file.resolve("below")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be");
  }
}
