package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Tests of code blocks that are written in the pages and do not come from a tested sample. */
class CodeBlocksTest {
  private static final Path PAGES = Path.of("src/main/pages");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) ");

  private static final Path BUILD = Path.of("../contract-tests/pom.xml");

  /**
   * Commands that no test of this module runs. {@code JShellSampleTest} runs the samples in JShell
   * itself; a contract test runs jar and java from the stubs' README; the other two are common
   * tools.
   */
  private static final Set<String> OTHER_PROGRAMS =
      Set.of("jshell", "jar", "java", "openssl", "export");

  @Test
  void noPageHoldsJavaOfItsOwnButImports() throws IOException {
    assertThat(fences("java"))
        .allSatisfy(block -> assertThat(block.lines()).allMatch(it -> it.startsWith("import ")));
  }

  @Test
  void aShellCommandOfAPageIsOneThatThereIs() throws IOException {
    String script = Files.readString(Path.of("..", "signoff"));
    List<String> commands = COMMAND.matcher(script).results().map(it -> it.group(1)).toList();
    for (String block : fences("sh")) {
      for (String line : block.replace("\\\n", " ").lines().toList()) {
        String[] words = line.strip().split(" +", -1);
        if (words[0].equals("./signoff")) {
          assertThat(commands).contains(words[1]);
        } else {
          assertThat(OTHER_PROGRAMS).contains(words[0]);
        }
      }
    }
  }

  @Test
  void theCommandsForStubsAreThoseOfTheirReadme() throws IOException {
    List<String> tested = fences(Path.of("../contract-tests/stubs/README.md"), "sh");

    assertThat(fences(PAGES.resolve("server.md"), "sh").stream().map(CodeBlocksTest::oneSpace))
        .contains(oneSpace(tested.get(0)));
  }

  @Test
  void jshellIsGivenTheFolderIntoWhichTheBuildCopiesTheSdk() throws IOException {
    Document build = Jsoup.parse(Files.readString(BUILD), Parser.xmlParser());
    Element sdk =
        build.expectFirst("project > dependencies > dependency:has(artifactId:containsOwn(-sdk))");
    Element copies = build.expectFirst("execution:has(goal:containsOwn(copy-dependencies))");

    assertThat(sdk.text()).isEqualTo("dev.signoff signoff-client-sdk"); // for run time too
    assertThat(copies.expectFirst("includeScope").text()).isEqualTo("runtime");
    assertThat(copies.expectFirst("outputDirectory").text())
        .isEqualTo("${project.build.directory}/lib");
    assertThat(fences("sh"))
        .filteredOn(it -> it.startsWith("jshell"))
        .singleElement()
        .asString()
        .contains("echo contract-tests/target/lib/*.jar");
  }

  @Test
  void whatABlockIsWrittenInIsKnown() {
    for (Path page : BuiltSite.ownPages()) {
      for (Element code : BuiltSite.page(page).select("pre > code")) {
        assertThat(code.className())
            .as(page + ": " + code.text())
            .matches("language-(java|sh|json|xml|yaml|text)");
      }
    }
  }

  private static List<String> fences(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    try (var pages = Files.list(PAGES)) {
      for (Path page : pages.filter(it -> it.toString().endsWith(".md")).toList()) {
        blocks.addAll(fences(page, language));
      }
    }
    return blocks;
  }

  private static List<String> fences(Path file, String language) throws IOException {
    return FENCE
        .matcher(Files.readString(file))
        .results()
        .filter(it -> it.group(1).equals(language))
        .map((MatchResult it) -> it.group(2))
        .toList();
  }

  /** Joins lines, because a page may break lines elsewhere than the README. */
  private static String oneSpace(String commands) {
    return commands.replaceAll("(\\\\\\n| )+", " ");
  }
}
