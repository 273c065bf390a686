package dev.signoff.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
  private static final String BEGIN = "    // sample: ";
  private static final String END = "    // end\n";

  @TempDir private Path folder;

  @Test
  void aFileCanHoldSeveral() throws IOException {
    write("OneTest.java", BEGIN + "a\n    one();\n" + END + BEGIN + "b\n    two();\n" + END);

    CodeSamples samples = CodeSamples.in(folder);

    assertThat(samples.get("a").text()).isEqualTo("one();\n");
    assertThat(samples.get("b").text()).isEqualTo("two();\n");
  }

  @Test
  void twoInOneFileCannotHaveTheSameName() throws IOException {
    write("OneTest.java", BEGIN + "a\n    one();\n" + END + BEGIN + "a\n    two();\n" + END);

    assertRefused("two samples are called a");
  }

  @Test
  void twoInTwoFilesCannotHaveTheSameName() throws IOException {
    write("OneTest.java", BEGIN + "a\n    one();\n" + END);
    write("OtherTest.java", BEGIN + "a\n    two();\n" + END);

    assertRefused("two samples are called a");
  }

  @Test
  void noneBeginsWithinAnother() throws IOException {
    write("OneTest.java", BEGIN + "a\n    one();\n" + BEGIN + "b\n    two();\n" + END);

    assertRefused("the sample b begins before a has ended");
  }

  @Test
  void eachHasAnEnd() throws IOException {
    write("OneTest.java", BEGIN + "a\n    one();\n");

    assertRefused("the sample a has no end");
  }

  private void assertRefused(String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeSamples.in(folder))
        .withMessageContaining(message);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
