package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Code that the pages hold themselves, where no block fills in a tested sample. */
class CodeBlocksTest {
  private static final Path PAGES = Path.of("src/main/pages");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) ");

  /** Other tests run these: the guide's, and the one of the stubs' README. */
  private static final Set<String> RUN_ELSEWHERE = Set.of("jshell", "jar", "java");

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
          assertThat(RUN_ELSEWHERE).contains(words[0]);
        }
      }
    }
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
        FENCE
            .matcher(Files.readString(page))
            .results()
            .filter(it -> it.group(1).equals(language))
            .forEach(it -> blocks.add(it.group(2)));
      }
    }
    return blocks;
  }
}
