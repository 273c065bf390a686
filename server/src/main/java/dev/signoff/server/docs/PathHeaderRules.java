package dev.signoff.server.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Response headers by path: the default headers, some of them replaced by the rule with the longest
 * path.
 */
final class PathHeaderRules {
  private final Map<String, String> strict = SiteSecurityHeaders.all();
  private final List<PathHeaderRule> rules;

  private PathHeaderRules(List<PathHeaderRule> rules) {
    this.rules =
        rules.stream().sorted(Comparator.comparingInt(PathHeaderRule::weight).reversed()).toList();
  }

  static PathHeaderRules none() {
    return new PathHeaderRules(List.of());
  }

  static PathHeaderRules read(Path file) {
    try {
      return new PathHeaderRules(new HeadersFileParser(file).rules(Files.readAllLines(file)));
    } catch (IOException e) {
      throw new InvalidSiteException("The file " + file + " cannot be read as UTF-8.", e);
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
