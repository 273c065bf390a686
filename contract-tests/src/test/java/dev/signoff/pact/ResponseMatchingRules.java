package dev.signoff.pact;

import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import dev.signoff.spec.SetCookieRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts of a response that may differ from the example: tokens, ids, and text that the contract
 * does not fix. Everything else has to be equal.
 */
final class ResponseMatchingRules {
  private static final Pattern CODE = Pattern.compile("(\\S+: ).*");

  private final Outcome outcome;
  private final Exchange example;
  private final HttpResponse response;
  private final Map<String, String> secrets;

  private ResponseMatchingRules(Outcome outcome, HttpResponse response) {
    this.outcome = outcome;
    this.example = outcome.exchange();
    this.response = response;
    this.secrets = LoginSteps.secrets(outcome);
  }

  static void add(Outcome outcome, HttpResponse response) {
    ResponseMatchingRules rules = new ResponseMatchingRules(outcome, response);
    rules.body();
    rules.example.responseHeaders().forEach(rules::header);
  }

  private void body() {
    if (example.responseBody().isEmpty()) {
      return;
    }
    Map<String, String> texts = new TreeMap<>();
    LoginSteps.texts("$", LoginSteps.json(example.responseBody()), texts);
    texts.forEach(
        (path, text) -> {
          if (secrets.containsKey(text) || (isId(path) && isFree(text))) {
            rule("body", path, "\\S+");
          } else if (text.contains(" ") && isFree(text)) {
            rule("body", path, prose(text));
          }
        });
  }

  private void header(String name, List<String> values) {
    String value = values.get(0);
    if (name.equalsIgnoreCase("Set-Cookie")) {
      rule("header", name, lines(values));
    } else if (secrets.containsKey(value)) {
      rule("header", name, "\\S+");
    } else if (value.matches("[0-9]+")) {
      rule("header", name, "[0-9]+");
    } else if (ProviderStates.creates(outcome) && name.equalsIgnoreCase("Location")) {
      rule("header", name, value.replaceFirst("[^/]+$", "[^/]+"));
    }
  }

  /** Returns one rule for all header lines, because Pact has no more; it has to allow each line. */
  private String lines(List<String> lines) {
    return lines.stream().map(this::line).collect(Collectors.joining("|"));
  }

  private String line(String line) {
    String[] parts = line.split("; ", -1);
    String name = parts[0].split("=", 2)[0];
    SetCookieRule rule =
        outcome.response().setCookies().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    parts[0] = name + "=" + (rule.value() == null ? "" : rule.value().replaceAll("^\\^|\\$$", ""));
    return String.join("(;.*)?; ", parts) + "(;.*)?";
  }

  /** Returns whether the contract allows another text. */
  private boolean isFree(String text) {
    Exchange other =
        new Exchange(
            example.method(),
            example.uri(),
            example.requestHeaders(),
            example.requestBody(),
            example.status(),
            example.responseHeaders(),
            example.responseBody().replace(text, text + "x"));
    return new ContractCheck(outcome.profileId()).check(other).isEmpty();
  }

  private void rule(String category, String where, String regex) {
    response
        .getMatchingRules()
        .addCategory(category)
        .addRule(where, new RegexMatcher(regex), RuleLogic.AND);
  }

  private static boolean isId(String path) {
    return path.matches(".*(\\._?id|[a-z]Id)");
  }

  /** Returns a rule that keeps a code in front of the text. */
  private static String prose(String text) {
    var code = CODE.matcher(text);
    return (code.matches() ? code.group(1) : "") + ".+";
  }
}
