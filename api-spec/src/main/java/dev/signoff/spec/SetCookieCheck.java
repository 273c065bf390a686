package dev.signoff.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Check of one cookie against its rule. No sentence holds the cookie's value. */
final class SetCookieCheck {
  private static final Set<String> KNOWN =
      Set.of("expires", "max-age", "path", "secure", "httponly", "samesite");
  private static final Map<String, String> TELLABLE =
      Map.of(
          "comment", "Comment",
          "discard", "Discard",
          "domain", "Domain",
          "partitioned", "Partitioned",
          "port", "Port",
          "priority", "Priority",
          "version", "Version");

  private final SetCookie cookie;
  private final SetCookieRule rule;
  private final List<String> violations = new ArrayList<>();

  private SetCookieCheck(SetCookie cookie, SetCookieRule rule) {
    this.cookie = cookie;
    this.rule = rule;
  }

  static List<String> check(SetCookie cookie, SetCookieRule rule, Instant now) {
    SetCookieCheck check = new SetCookieCheck(cookie, rule);
    check.value(now);
    check.text("Path", rule.path());
    check.flag("Secure", rule.secure());
    check.flag("HttpOnly", rule.httpOnly());
    check.text("SameSite", rule.sameSite());
    check.lifetime();
    check.otherAttributes();
    return check.violations;
  }

  private void value(Instant now) {
    if (rule.deletes() && !cookie.value().isEmpty()) {
      has("a value", "none, because it deletes the cookie");
    }
    if (rule.deletes() && !cookie.deletes(now)) {
      has("neither Max-Age=0 nor a past Expires", "one of them, because it deletes the cookie");
    }
    if (!rule.deletes() && cookie.deletes(now)) {
      has("an expiry in the past", "none, because it sets the cookie");
    }
    if (rule.value() != null && !cookie.value().matches(rule.value())) {
      has("a value that does not match", rule.value());
    }
  }

  private void text(String attribute, @Nullable String expected) {
    String actual = cookie.attribute(attribute).orElse(null);
    if (expected != null && (actual == null || !sameText(attribute, expected, actual))) {
      has(actual == null ? "no " + attribute : "another " + attribute, attribute + "=" + expected);
    }
  }

  private void flag(String attribute, @Nullable Boolean expected) {
    if (expected != null && expected != cookie.has(attribute)) {
      has((expected ? "no " : "the attribute ") + attribute, expected ? "it" : "it not");
    }
  }

  private void lifetime() {
    if (rule.session() && (cookie.has("Expires") || cookie.has("Max-Age"))) {
      has("an expiry", "neither Expires nor Max-Age");
    }
  }

  private void otherAttributes() {
    for (Map.Entry<String, String> attribute : cookie.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      if (!KNOWN.contains(name)) {
        // An unknown name is not repeated: it may be the rest of a value that holds a semicolon.
        has("the attribute " + TELLABLE.getOrDefault(name, "that no RFC knows"), "it not");
      }
    }
  }

  private void has(String actual, String expected) {
    violations.add(
        "the Set-Cookie for " + rule.name() + " has " + actual + "; the contract has " + expected);
  }

  private static boolean sameText(String attribute, String expected, String actual) {
    return attribute.equals("SameSite")
        ? expected.equalsIgnoreCase(actual)
        : expected.equals(actual);
  }
}
