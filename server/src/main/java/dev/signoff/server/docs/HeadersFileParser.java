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
 * Parser of the file {@code _headers} in the format of static hosts: a path, followed by indented
 * {@code Name: value} lines. A path may end in a star. Lines that begin with {@code #} are
 * comments.
 */
final class HeadersFileParser {
  private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7e&&[^*:]]*\\*?");
  private static final Pattern FIELD =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\x20-\\x7e]*)");

  /** Headers that depend on the response, so the file may not set them. */
  private static final Set<String> RESERVED =
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
        throw error(number, "a header must follow a path");
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
      throw error(number, "'" + text + "' is not a path such as /guide/* or /index.html");
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (headersByPath.put(text, headers) != null) {
      throw error(number, "the path " + text + " occurs twice");
    }
    return headers;
  }

  private void header(String text, Map<String, String> headers, int number) {
    Matcher field = FIELD.matcher(text);
    if (!field.matches()) {
      throw error(number, "'" + text + "' is not a header; write Name: value");
    }
    String name = field.group(1);
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw error(number, "only the server may set " + name);
    }
    if (headers.put(name, field.group(2)) != null) {
      throw error(number, "the header " + name + " occurs twice");
    }
  }

  private InvalidSiteException error(int number, String problem) {
    return new InvalidSiteException("The file " + file + ", line " + number + ": " + problem + ".");
  }
}
