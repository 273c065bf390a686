package dev.signoff.docs.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown source of a page. */
record GuideSource(String markdown) {
  static GuideSource page(String name) {
    try {
      return new GuideSource(Files.readString(Path.of("src/main/pages", name + ".md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the first fenced block in a language. */
  String block(String language) {
    Matcher block = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(markdown);
    if (!block.find()) {
      throw new AssertionError("the page has no block in " + language);
    }
    return block.group(1);
  }

  /** Returns the cells of each row of the table below a heading, without its head. */
  List<List<String>> table(String heading) {
    String section = markdown.substring(markdown.indexOf("\n## " + heading + "\n") + 1);
    return section
        .lines()
        .dropWhile(it -> !it.startsWith("|"))
        .takeWhile(it -> it.startsWith("|"))
        .skip(2)
        .map(GuideSource::cells)
        .toList();
  }

  /** Returns the inline code that matches a pattern. */
  List<String> inlineCode(String pattern) {
    return Pattern.compile("`(" + pattern + ")`")
        .matcher(markdown)
        .results()
        .map((MatchResult it) -> it.group(1))
        .toList();
  }

  private static List<String> cells(String row) {
    return List.of(row.substring(1, row.lastIndexOf('|')).split("\\|", -1)).stream()
        .map(String::strip)
        .toList();
  }
}
