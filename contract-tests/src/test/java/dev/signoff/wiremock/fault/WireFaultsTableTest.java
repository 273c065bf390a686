package dev.signoff.wiremock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that the table of wire faults in the SDK's README matches the tested faults. */
class WireFaultsTableTest {
  private static final Path PAGE = Path.of("../client-sdk/README.md");

  @Test
  void theTableOfThePageIsTheTableOfTheTests() throws IOException {
    List<String> page = Files.readAllLines(PAGE);
    List<String> table = page.subList(page.indexOf("## Errors and retries"), page.size());

    assertThat(table.stream().filter(line -> line.startsWith("| ")).skip(1))
        .containsExactlyElementsOf(WireFaults.ALL.stream().map(WireFault::row).toList());
  }

  @Test
  void everyRowIsTried() {
    assertThat(WireFaultCase.all().map(WireFaultCase::fault).distinct())
        .containsExactlyElementsOf(WireFaults.ALL);
  }
}
