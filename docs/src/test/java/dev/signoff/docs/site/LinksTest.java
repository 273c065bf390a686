package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.docs.reference.ReferenceDocuments;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Path REFERENCE = Path.of("reference/index.html");

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path page : BuiltSite.files(".html")) {
      for (Element link : BuiltSite.page(page).select("[href], [src]")) {
        String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        check(page, to, broken);
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyLinkOfEveryMarkdownFileLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path file : BuiltSite.files(".md")) {
      links(BuiltSite.text(file)).forEach(it -> check(file, it, broken));
    }
    links(BuiltSite.text(Path.of("llms.txt"))).forEach(it -> check(Path.of("x"), it, broken));
    assertThat(broken).isEmpty();
  }

  @Test
  void everyPageIsReachedFromTheStart() {
    Document start = BuiltSite.page(Path.of("index.html"));
    List<String> targets = start.select("a[href]").eachAttr("href");

    assertThat(BuiltSite.ownPages().stream().map(Path::toString)).isSubsetOf(targets);
    assertThat(targets).contains("reference/index.html", "javadoc/index.html");
  }

  private static List<String> links(String markdown) {
    Matcher links = MARKDOWN_LINK.matcher(markdown);
    return links.results().map(it -> it.group(1)).toList();
  }

  private static void check(Path page, String to, List<String> broken) {
    URI link = URI.create(to.replace(" ", "%20"));
    if (link.isAbsolute()) {
      if (!link.getScheme().matches("https|data")) {
        broken.add(page + " links to " + to);
      }
      return;
    }
    String path = link.getPath();
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (Files.isDirectory(BuiltSite.FOLDER.resolve(target))) {
      target = target.resolve("index.html");
    }
    if (!Files.isRegularFile(BuiltSite.FOLDER.resolve(target))) {
      broken.add(page + " links to " + to + ", which is not there");
    } else if (link.getFragment() != null && !has(target, link.getFragment())) {
      broken.add(page + " links to " + to + ", which has no such place");
    }
  }

  /**
   * Ignores fragments of the reference, which a script creates; its own tests open each of them.
   */
  private static boolean has(Path target, String fragment) {
    if (target.equals(REFERENCE)) {
      return ReferenceDocuments.operations().stream()
          .anyMatch(it -> (it + "/").startsWith(fragment + "/"));
    }
    Path page = Path.of(target.toString().replaceFirst("\\.md$", ".html"));
    Document document = BuiltSite.page(page);
    return document.getElementById(fragment) != null
        || !document.getElementsByAttributeValue("name", fragment).isEmpty();
  }
}
