package dev.signoff.server.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which headers the answers have: the strict ones, but for those that the rule with the longest
 * path replaces.
 */
final class HeaderRules {
  private final Map<String, String> strict = StrictHeaders.all();
  private final List<HeaderRule> rules;

  private HeaderRules(List<HeaderRule> rules) {
    this.rules =
        rules.stream().sorted(Comparator.comparingInt(HeaderRule::weight).reversed()).toList();
  }

  static HeaderRules none() {
    return new HeaderRules(List.of());
  }

  static HeaderRules read(Path file) {
    try {
      return new HeaderRules(new HeadersFile(file).rules(Files.readAllLines(file)));
    } catch (IOException e) {
      throw new UnusableSite("The file " + file + " cannot be read as UTF-8.", e);
    }
  }

  Map<String, String> headers(String path) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(strict);
    rules.stream()
        .filter(rule -> rule.matches(path))
        .findFirst()
        .ifPresent(rule -> headers.putAll(rule.headers()));
    return headers;
  }
}
