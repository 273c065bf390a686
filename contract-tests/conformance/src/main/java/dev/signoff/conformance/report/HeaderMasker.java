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

/** Masker for header fields and cookies, which recognises secrets by the name of the field. */
final class HeaderMasker {
  private static final Pattern SCHEME =
      Pattern.compile("(?i)(basic|bearer|digest|negotiate|token|ltpa|oauth)( +)(.*)");
  private static final Pattern ANOTHER_COOKIE = Pattern.compile(", *[^;=, ]+=");
  private static final Pattern PUBLIC =
      Pattern.compile("(?i).*(uid|user[-_]?id|lang|language|locale|theme)");
  private static final Pattern SECRET = Pattern.compile("token|api-?key|secret|password|session");
  private static final Set<String> PUBLIC_ATTRIBUTES =
      Set.of("path", "domain", "expires", "max-age", "samesite", "version", "priority");

  private final SecretMasker secrets;

  HeaderMasker(SecretMasker secrets) {
    this.secrets = secrets;
  }

  /** Returns a header field with its value masked. */
  String header(NameValue header) {
    return header.name() + ": " + value(header);
  }

  /** Returns the masked value of a header field. */
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

  /** Masks the value of a cookie or a parameter that holds a credential. */
  String credential(String value) {
    Matcher scheme = SCHEME.matcher(value);
    return scheme.matches()
        ? scheme.group(1) + scheme.group(2) + secrets.placeholder(scheme.group(3))
        : secrets.placeholder(value);
  }

  /** Returns the credentials in a header field. */
  static List<String> credentials(NameValue header) {
    String name = header.name().toLowerCase(Locale.ROOT);
    List<String> credentials = new ArrayList<>();
    if (name.startsWith("set-cookie") || name.startsWith("cookie")) {
      for (String part : header.value().split(name.startsWith("cookie") ? "[;,]" : ";", -1)) {
        int equals = part.indexOf('=');
        String key = equals < 0 ? "" : part.substring(0, equals).strip();
        if (equals >= 0 && !isPublicAttribute(key)) {
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
   * Returns whether the name of a header field indicates a secret. CSRF tokens are recognised only
   * by their value: where any value is accepted, the reader needs to see it.
   */
  private static boolean isSecret(String name) {
    return !name.contains("csrf")
        && !name.contains("xsrf")
        && (name.endsWith("authorization") || name.endsWith("-key") || SECRET.matcher(name).find());
  }

  /** Returns the masked value of a cookie. */
  String cookie(String name, String value) {
    return isPublic(name) ? secrets.mask(value) : secrets.placeholder(value);
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
    String masked = first + cookie(name, line.substring(equals + 1, end).strip());
    return masked
        + Arrays.stream(line.substring(end).split(";", -1))
            .map(this::attribute)
            .collect(Collectors.joining(";"));
  }

  /** Returns the end of a cookie's value, which may contain semicolons if it is quoted. */
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
    if (!isPublicAttribute(attribute.substring(0, equals).strip())) {
      return attribute.substring(0, equals + 1) + secrets.placeholder(value.strip());
    }
    Matcher another = ANOTHER_COOKIE.matcher(value);
    return attribute.substring(0, equals + 1)
        + (another.find()
            ? secrets.mask(value.substring(0, another.end())) + SecretMasker.MASK
            : secrets.mask(value));
  }

  private static boolean isPublicAttribute(String name) {
    return PUBLIC_ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT)) || isPublic(name);
  }

  /** Returns whether a cookie holds no secret, only an identifier or a preference. */
  static boolean isPublic(String cookie) {
    return PUBLIC.matcher(cookie).matches() || cookie.startsWith("$");
  }
}
