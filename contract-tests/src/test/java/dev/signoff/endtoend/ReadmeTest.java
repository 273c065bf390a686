package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Tls;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the examples in the README. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SOURCE = Path.of("src/test/java/dev/signoff/endtoend/ReadmeTest.java");
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path directory;

  @Test
  void theJavaSampleIsTheOneThatIsTestedHere() throws IOException {
    List<String> source = Files.readAllLines(SOURCE);
    int first = source.indexOf("      // README begins") + 1;
    int end = source.indexOf("      // README ends");
    String tested =
        String.join("\n", source.subList(first, end))
            .stripIndent()
            .strip()
            .replace("server.https()", "URI.create(\"https://localhost:9443\")");

    assertThat(blocks("java"))
        .filteredOn(block -> block.contains("IbmMqClient"))
        .singleElement()
        .asString()
        .isEqualToIgnoringWhitespace(tested);
  }

  @Test
  void theJavaSampleRuns() throws IOException {
    Path pem = directory.resolve("certificate.pem");
    String password = "mqadmin";
    try (var server = start()) {
      Files.writeString(pem, server.certificatePem());
      ClientOptions options = ClientOptions.standard().withTls(Tls.trusting(pem));
      // README begins
      try (var mq = IbmMqClient.at(server.https(), options);
          var session = mq.logIn("mqadmin", password)) {
        System.out.println(session.whoAmI().name());
      } // closing logs out
      // README ends
    }
  }

  @Test
  void theCurlLinesRunAndLeaveAnEmptyJar() throws Exception {
    List<String> lines =
        blocks("sh").stream()
            .flatMap(String::lines)
            .filter(line -> line.startsWith("curl "))
            .toList();
    assertThat(lines).hasSize(3);
    try (var server = start()) {
      Curl curl = new Curl(directory, server, new ContractCheck(null));

      assertThat(
              curl.run(lines.get(0), "{\"username\":\"mqadmin\",\"password\":\"mqadmin\"}")
                  .status())
          .isEqualTo(204);
      assertThat(curl.run(lines.get(1), "").status()).isEqualTo(200);
      assertThat(curl.run(lines.get(2), "").status()).isEqualTo(204);
      assertThat(curl.jar("cookiejar.txt")).isEmpty();
    }
  }

  @Test
  void theScriptKnowsEveryCommandThatIsShown() throws Exception {
    Process help = new ProcessBuilder("../signoff", "--help").start();
    String usage = String.join("\n", help.inputReader().lines().toList());
    assertThat(help.waitFor()).isZero();

    List<String> shown =
        Pattern.compile("(?m)^\\./signoff (\\w+)")
            .matcher(readme())
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(shown).containsExactly("demo", "test", "serve", "conform", "conform", "conform");
    assertThat(shown).allSatisfy(command -> assertThat(usage).contains("\n  " + command + " "));
  }

  @Test
  void theNumberOfOutcomesIsTheContracts() throws IOException {
    assertThat(readme()).contains(" " + Outcome.all().size() + " documented outcomes");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> links =
        Pattern.compile("]\\(([^)#:]+)\\)")
            .matcher(readme())
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
  }

  private static SignoffServer start() {
    return SignoffServer.start(new ServerOptions().httpsPort(0).httpPort(0));
  }

  private static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(readme())
        .results()
        .filter(match -> match.group(1).equals(language))
        .map((MatchResult match) -> match.group(2))
        .toList();
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }
}
