package dev.signoff.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Catalogue;
import org.junit.jupiter.api.Test;

class ListCommandTest {
  private final CommandRunner shell = new CommandRunner();

  @Test
  void listsEachCheckOfAVendorWithoutAServer() {
    assertThat(shell.run("list", "ibm-mq")).isZero();

    assertThat(shell.out())
        .contains(
            """
            MQ-LOGOUT-08 (must)
              LTPA cookie missing answers 401 with an error body.
            """)
        .contains("  sends:   ", "  expects: ");
    assertThat(Catalogue.ids("ibm-mq"))
        .allSatisfy(id -> assertThat(shell.out()).contains("\n" + id + " ("));
  }

  @Test
  void listsAllVendorsIn80Columns() {
    assertThat(shell.run("list")).isZero();

    assertThat(shell.out()).contains("ibm-mq: ", "\nrested: ", "\nrocket-chat: ");
    assertThat(shell.out().lines())
        .allMatch(line -> line.length() <= 80 || line.strip().indexOf(' ') < 0);
  }

  @Test
  void aLineThatIsTooLongGoesOnUnderItsText() {
    String text = "word ".repeat(30);

    assertThat(TextWrapper.to("  sends: ", text).lines())
        .hasSize(3)
        .allMatch(line -> line.length() <= 80)
        .element(1)
        .asString()
        .startsWith("         word");
  }
}
