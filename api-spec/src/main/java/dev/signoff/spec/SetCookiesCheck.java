package dev.signoff.spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Check of the {@code Set-Cookie} lines of a response: their names, number and order. */
final class SetCookiesCheck {
  private final int status;
  private final List<SetCookieRule> rules;
  private final Instant now;
  private final List<SetCookieRule> met = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();

  private SetCookiesCheck(int status, List<SetCookieRule> rules, Instant now) {
    this.status = status;
    this.rules = rules;
    this.now = now;
  }

  /** Checks the lines against the rules that apply. */
  static List<String> check(
      int status, List<String> lines, List<SetCookieRule> rules, Instant now) {
    SetCookiesCheck check = new SetCookiesCheck(status, rules, now);
    lines.forEach(check::line);
    check.missing();
    check.order();
    return check.violations;
  }

  private void line(String line) {
    SetCookie.parse(line)
        .ifPresentOrElse(this::cookie, () -> came("with a Set-Cookie that names no cookie"));
  }

  private void cookie(SetCookie cookie) {
    List<SetCookieRule> matching = rules.stream().filter(rule -> rule.names(cookie)).toList();
    if (matching.isEmpty()) {
      came("with a Set-Cookie for " + cookie.name() + ", which the contract does not have");
    } else if (met.contains(matching.get(0))) {
      came("with another Set-Cookie for " + cookie.name() + "; the contract has one");
    } else {
      met.add(matching.get(0));
      violations.addAll(SetCookieCheck.check(cookie, matching.get(0), now));
    }
  }

  private void missing() {
    rules.stream()
        .filter(rule -> !met.contains(rule))
        .forEach(
            rule -> came("without a Set-Cookie for " + rule.name() + ", which the contract has"));
  }

  private void order() {
    List<SetCookieRule> contract = rules.stream().filter(met::contains).toList();
    if (!contract.equals(met)) {
      came("with cookies in the order " + names(met) + "; the contract has " + names(contract));
    }
  }

  private void came(String how) {
    violations.add("status " + status + " came " + how);
  }

  private static String names(List<SetCookieRule> rules) {
    return rules.stream().map(SetCookieRule::name).collect(Collectors.joining(", "));
  }
}
