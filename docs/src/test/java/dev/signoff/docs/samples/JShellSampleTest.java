package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.docs.ShownSamples;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Tls;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that run the samples in JShell, after the guide's set-up. */
class JShellSampleTest {
  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  @ParameterizedTest
  @CsvSource({
    "four-lines, mqadmin",
    "ibm-mq, mqadmin",
    "rested, password",
    "rocket-chat, alice-secret"
  })
  void aStoryRunsInJShell(String sample, String password) {
    // In a JVM of its own, as a reader has it: in this one it would wait for every thread it
    // starts.
    String classPath = System.getProperty("java.class.path");
    try (JShell shell =
        JShell.builder()
            .executionEngine("jdi")
            .compilerOptions("--class-path", classPath)
            .remoteVMOptions("--class-path", classPath, "-XX:TieredStopAtLevel=1")
            .build()) {
      List.of("java.net.URI", "java.nio.file.Path")
          .forEach(it -> paste(shell, "import " + it + ";"));
      GuideSource.page("sdk").inlineCode("import [a-z.]+\\.\\*;").forEach(it -> paste(shell, it));
      paste(shell, here(ShownSamples.text("set-up")));
      paste(shell, "String password = \"" + password + "\";");

      paste(shell, ShownSamples.text(sample));

      assertThat(shell.variables().filter(it -> it.name().equals("result")).map(shell::varValue))
          .allMatch("LoggedOut[]"::equals)
          .hasSize(sample.equals("four-lines") ? 0 : 1);
    }
  }

  /** Replaces the reader's server by the server under test. */
  private static String here(String setUp) {
    assertThat(setUp).contains("https://localhost:9443", ".signoff/certificate.pem");
    return setUp
        .replace("https://localhost:9443", LIVE.url().toString())
        .replace(".signoff/certificate.pem", LIVE.certificate().toString());
  }

  private static void paste(JShell shell, String text) {
    String rest = text;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      assertThat(next.completeness().isComplete()).as(rest).isTrue();
      for (SnippetEvent event : shell.eval(next.source())) {
        assertThat(event.exception()).as(next.source()).isNull();
        assertThat(event.status()).as(next.source()).isEqualTo(Snippet.Status.VALID);
      }
      rest = next.remaining();
    }
  }

  /** Contains the set-up, so that the compiler checks it. The tests above run it. */
  static ClientOptions setUp() {
    // sample: set-up
    URI server = URI.create("https://localhost:9443");
    Path certificate = Path.of(".signoff/certificate.pem"); // ./signoff serve keeps it there
    ClientOptions options = ClientOptions.standard().withTls(Tls.trusting(certificate));
    // end
    assertThat(server).hasPort(9443);
    return options;
  }
}
