package dev.signoff.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.mutant.ReferenceServers;
import dev.signoff.conformance.target.Target;
import dev.signoff.server.SignoffServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Tests of the examples in the README. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("(?m)^\\./signoff conform (.*)$");

  private static SignoffServer reference;
  private static StartedServer server;

  /** Server under the name that the sample uses. */
  private record StartedServer(URI url) {}

  @BeforeAll
  static void start() {
    reference = ReferenceServers.start("rocket-chat");
    server = new StartedServer(reference.http());
  }

  @AfterAll
  static void stop() {
    reference.close();
  }

  // README begins
  @TestFactory
  Stream<DynamicTest> logsOut() {
    return Conformance.tests(
        Target.rocketChat(server.url())
            .user("alice", "alice-secret")
            .otherUser("bob", "bob-secret"));
  }

  // README ends

  @Test
  void theSampleIsTheOneThatRunsHere() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/signoff/conformance/cli/ReadmeTest.java"));
    String tested =
        source.substring(source.indexOf("// README begins") + 16, source.indexOf("// README ends"));

    for (Path readme : Set.of(README, ROOT.resolve("README.md"))) {
      assertThat(JAVA.matcher(Files.readString(readme)).results().map(it -> it.group(1)))
          .filteredOn(block -> block.contains("Conformance"))
          .singleElement()
          .asString()
          .isEqualToIgnoringWhitespace(tested);
    }
  }

  @Test
  void theTableHasTheOptionsThatThereAre() throws IOException {
    Map<String, Set<String>> shown = new TreeMap<>();
    for (String row : Files.readAllLines(README)) {
      String[] cells = row.split(" *\\| *", -1);
      if (row.startsWith("| `-")) {
        OPTION.matcher(cells[1]).results().forEach(it -> shown.put(it.group(1), vendors(cells[2])));
      }
    }
    assertThat(shown).isEqualTo(options());
  }

  @Test
  void theCommandsThatAreShownAreUnderstood() throws IOException {
    for (Path readme : Set.of(README, ROOT.resolve("README.md"))) {
      assertThat(LINE.matcher(Files.readString(readme)).results().map(it -> it.group(1)))
          .isNotEmpty()
          .allSatisfy(line -> parser().parseArgs(line.split(" ", -1)));
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    assertThat(
            Pattern.compile("]\\(([^)#:]+)\\)")
                .matcher(Files.readString(README))
                .results()
                .map(it -> it.group(1)))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(Path.of(link)).exists());
  }

  private static Set<String> vendors(String cell) {
    return cell.equals("all") ? Set.of("ibm-mq", "rested", "rocket-chat") : Set.of(cell);
  }

  private static Map<String, Set<String>> options() {
    Map<String, Set<String>> options = new TreeMap<>();
    for (String vendor : vendors("all")) {
      for (OptionSpec option : parser().getSubcommands().get(vendor).getCommandSpec().options()) {
        if (!option.usageHelp() && !option.versionHelp()) {
          options.computeIfAbsent(option.longestName(), o -> new TreeSet<>()).add(vendor);
        }
      }
    }
    return options;
  }

  private static CommandLine parser() {
    return ConformMain.command(new CliEnvironment(Map.of(), new CommandRunner().terminal()));
  }
}
