package dev.signoff.conformance.report;

import dev.signoff.conformance.http.NameValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Masks header fields and cookies, which tell by their names that their values are secret. */
final class HeaderMasker {
  private static final Pattern SCHEME =
      Pattern.compile("(?i)(basic|bearer|digest|negotiate|token|ltpa|oauth)( +)(.*)");
  private static final Pattern ANOTHER_COOKIE = Pattern.compile(", *[^;=, ]+=");
  private static final Pattern PUBLIC =
      Pattern.compile("(?i).*(uid|user[-_]?id|lang|language|locale|theme)");
  private static final Set<String> TOLD =
      Set.of("path", "domain", "expires", "max-age", "samesite", "version", "priority");

  private final SecretMasker secrets;

  HeaderMasker(SecretMasker secrets) {
    this.secrets = secrets;
  }

  /** A header field's name and value, masked. */
  String header(NameValue header) {
    return header.name() + ": " + value(header);
  }

  /** A header field's value, masked. */
  String value(NameValue header) {
    String name = header.name().toLowerCase(Locale.ROOT);
    if (name.startsWith("set-cookie")) {
      return setCookie(header.value());
    }
    if (name.startsWith("cookie")) {
      return cookies(header.value());
    }
    return isSecret(name) ? credential(header.value()) : secrets.mask(header.value());
  }

  /** The value of a cookie or a parameter that holds a credential. */
  String credential(String value) {
    Matcher scheme = SCHEME.matcher(value);
    return scheme.matches()
        ? scheme.group(1) + scheme.group(2) + secrets.inPlace(scheme.group(3))
        : secrets.inPlace(value);
  }

  /** The credentials in a header field. */
  static List<String> credentials(NameValue header) {
    String name = header.name().toLowerCase(Locale.ROOT);
    List<String> credentials = new ArrayList<>();
    if (name.startsWith("set-cookie") || name.startsWith("cookie")) {
      for (String part : header.value().split(name.startsWith("cookie") ? "[;,]" : ";", -1)) {
        int equals = part.indexOf('=');
        String key = equals < 0 ? "" : part.substring(0, equals).strip();
        if (equals >= 0 && !isTold(key)) {
          add(part.substring(equals + 1).strip(), credentials);
        }
      }
    } else if (isSecret(name)) {
      add(header.value().strip(), credentials);
    }
    return credentials;
  }

  private static void add(String value, List<String> credentials) {
    Matcher scheme = SCHEME.matcher(value);
    String credential = scheme.matches() ? scheme.group(3) : value;
    credentials.add(credential);
    String unquoted = credential.replaceAll("^\"|\"$", "");
    if (!unquoted.equals(credential)) {
      credentials.add(unquoted);
    }
  }

  /**
   * Names speak of secrets. A CSRF token is told apart by its value alone: where any value will do,
   * the value is what a reader wants to see.
   */
  private static boolean isSecret(String name) {
    return !name.contains("csrf")
        && !name.contains("xsrf")
        && (name.endsWith("authorization")
            || name.endsWith("-key")
            || name.matches(".*(token|api-?key|secret|password|session).*"));
  }

  /** A cookie's value, masked. */
  String cookie(String name, String value) {
    return isPublic(name) ? secrets.mask(value) : secrets.inPlace(value);
  }

  private String cookies(String line) {
    return Arrays.stream(line.split(";", -1)).map(this::cookie).collect(Collectors.joining(";"));
  }

  private String cookie(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return secrets.mask(pair);
    }
    String name = pair.substring(0, equals);
    return name + "=" + cookie(name.strip(), pair.substring(equals + 1).strip());
  }

  private String setCookie(String line) {
    int equals = line.indexOf('=');
    int end = end(line, equals + 1);
    if (equals < 0 || line.substring(0, equals).contains(";")) {
      return SecretMasker.MASK;
    }
    String first = line.substring(0, equals + 1);
    String name = line.substring(0, equals).strip();
    String told = first + cookie(name, line.substring(equals + 1, end).strip());
    return told
        + Arrays.stream(line.substring(end).split(";", -1))
            .map(this::attribute)
            .collect(Collectors.joining(";"));
  }

  /** Where a cookie's value ends: a quoted one may hold semicolons. */
  private static int end(String line, int start) {
    int from = line.startsWith("\"", start) ? line.indexOf('"', start + 1) : start;
    int end = line.indexOf(';', Math.max(from, start));
    return end < 0 ? line.length() : end;
  }

  private String attribute(String attribute) {
    int equals = attribute.indexOf('=');
    if (equals < 0) {
      return secrets.mask(attribute);
    }
    String value = attribute.substring(equals + 1);
    if (!isTold(attribute.substring(0, equals).strip())) {
      return attribute.substring(0, equals + 1) + secrets.inPlace(value.strip());
    }
    Matcher another = ANOTHER_COOKIE.matcher(value);
    return attribute.substring(0, equals + 1)
        + (another.find()
            ? secrets.mask(value.substring(0, another.end())) + SecretMasker.MASK
            : secrets.mask(value));
  }

  private static boolean isTold(String name) {
    return TOLD.contains(name.toLowerCase(Locale.ROOT)) || isPublic(name);
  }

  /** A cookie that tells who or how, and opens nothing. */
  static boolean isPublic(String cookie) {
    return PUBLIC.matcher(cookie).matches() || cookie.startsWith("$");
  }
}
