package dev.signoff.server.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code _headers} as static hosts know it: a path, below it indented {@code Name: value}
 * lines. A star may end the path. Lines that begin with {@code #} are comments.
 */
final class HeadersFileParser {
  private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7e&&[^*:]]*\\*?");
  private static final Pattern FIELD =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\x20-\\x7e]*)");

  /** What depends on the answer, and so cannot be promised beforehand. */
  private static final Set<String> OURS =
      Set.of(
          "allow",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "etag",
          "location",
          "set-cookie",
          "transfer-encoding",
          "vary");

  private final Path file;
  private final Map<String, Map<String, String>> headersByPath = new TreeMap<>();

  HeadersFileParser(Path file) {
    this.file = file;
  }

  List<PathHeaderRule> rules(List<String> lines) {
    Map<String, String> headers = null;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (line.equals(line.stripLeading())) {
        headers = path(text, number);
      } else if (headers == null) {
        throw wrong(number, "a header must stand below a path");
      } else {
        header(text, headers, number);
      }
    }
    List<PathHeaderRule> rules = new ArrayList<>();
    headersByPath.forEach((path, named) -> rules.add(new PathHeaderRule(path, Map.copyOf(named))));
    return rules;
  }

  private Map<String, String> path(String text, int number) {
    if (!PATH.matcher(text).matches()) {
      throw wrong(number, "'" + text + "' is no path such as /guide/* or /index.html");
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (headersByPath.put(text, headers) != null) {
      throw wrong(number, "the path " + text + " comes twice");
    }
    return headers;
  }

  private void header(String text, Map<String, String> headers, int number) {
    Matcher field = FIELD.matcher(text);
    if (!field.matches()) {
      throw wrong(number, "'" + text + "' is no header; write Name: value");
    }
    String name = field.group(1);
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw wrong(number, "the server alone sets " + name);
    }
    if (headers.put(name, field.group(2)) != null) {
      throw wrong(number, "the header " + name + " comes twice");
    }
  }

  private InvalidSiteException wrong(int number, String what) {
    return new InvalidSiteException("The file " + file + ", line " + number + ": " + what + ".");
  }
}
