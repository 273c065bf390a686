package dev.signoff.spec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Path with parameters, which matches a raw path. */
final class PathTemplate {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
  private static final String SEGMENT = "([^/]+)";
  private static final String SEGMENTS = "([^/]+(?:/[^/]+)*)";

  private final List<String> names = new ArrayList<>();
  private final Pattern pattern;

  /** Each parameter is one segment, but for those in {@code multiSegment}. */
  PathTemplate(String template, Set<String> multiSegment) {
    StringBuilder regex = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(template);
    int end = 0;
    while (parameter.find()) {
      names.add(parameter.group(1));
      regex
          .append(literally(template.substring(end, parameter.start())))
          .append(multiSegment.contains(parameter.group(1)) ? SEGMENTS : SEGMENT);
      end = parameter.end();
    }
    this.pattern = Pattern.compile(regex + literally(template.substring(end)));
  }

  /** Returns what the raw path matches, as a regular expression. */
  String regex() {
    return pattern.pattern();
  }

  boolean matches(@Nullable String rawPath) {
    return rawPath != null && pattern.matcher(rawPath).matches();
  }

  /** Returns the parameters of a path that matches, decoded. */
  Map<String, String> parameters(String rawPath) {
    Matcher matcher = pattern.matcher(rawPath);
    Map<String, String> parameters = new LinkedHashMap<>();
    if (matcher.matches()) {
      for (int i = 0; i < names.size(); i++) {
        parameters.put(names.get(i), decoded(matcher.group(i + 1)));
      }
    }
    return parameters;
  }

  /** Unlike {@code Pattern.quote}, readable. */
  private static String literally(String text) {
    return text.replaceAll("[^A-Za-z0-9/_-]", "\\\\$0");
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
