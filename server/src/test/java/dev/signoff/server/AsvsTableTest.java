package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the ASVS table of SECURITY.md has all items, and that the tests it names exist. */
class AsvsTableTest {
  private static final Path TABLE = Path.of("../SECURITY.md");

  /** All items of chapter 7. */
  private static final List<String> ITEMS =
      List.of(
          "7.1.1", "7.1.2", "7.1.3", "7.2.1", "7.2.2", "7.2.3", "7.2.4", "7.3.1", "7.3.2", "7.4.1",
          "7.4.2", "7.4.3", "7.4.4", "7.4.5", "7.5.1", "7.5.2", "7.5.3", "7.6.1", "7.6.2");

  private static final Pattern TEST = Pattern.compile("`([a-z.]*[A-Z]\\w*Test)(#(\\w+))?`");

  @Test
  void everyItemHasARowAndAVerdict() throws IOException {
    assertThat(rows()).extracting(row -> row.get(0)).containsExactlyElementsOf(ITEMS);
    assertThat(rows())
        .allSatisfy(
            row -> {
              assertThat(row.get(2)).isIn("met", "in part", "not met", "not applicable");
              boolean namesTest = TEST.matcher(row.get(3)).find();
              assertThat(namesTest || !row.get(2).equals("met")).as("%s", row).isTrue();
            });
  }

  @Test
  void everyNamedTestExists() throws IOException {
    List<MatchResult> tests =
        rows().stream().flatMap(row -> TEST.matcher(row.get(3)).results()).toList();

    assertThat(tests).isNotEmpty();
    for (MatchResult test : tests) {
      String name = test.group(1).replace('.', '/') + ".java";
      Path source = Path.of("src/test/java/dev/signoff/server").resolve(name);
      assertThat(source).exists();
      if (test.group(3) != null) {
        assertThat(Files.readString(source)).contains("void " + test.group(3) + "(");
      }
    }
  }

  private static List<List<String>> rows() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines
          .filter(line -> line.matches("\\| 7\\.\\d\\.\\d \\|.*"))
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList())
          .toList();
    }
  }
}
