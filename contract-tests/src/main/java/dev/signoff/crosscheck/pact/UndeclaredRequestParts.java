package dev.signoff.crosscheck.pact;

import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import dev.signoff.spec.SetCookieRule;
import dev.signoff.spec.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Parts of a request that the contract does not declare, such as credentials that no operation
 * requires.
 */
final class UndeclaredRequestParts {
  /** Headers of the message and of browsers, which any client may send. */
  private static final Set<String> COMMON =
      Set.of("accept", "content-length", "content-type", "cookie", "host", "origin", "user-agent");

  private UndeclaredRequestParts() {}

  static List<String> of(Exchange exchange, Outcome outcome) {
    return Stream.of(
            sent(exchange.requestHeaders().keySet().stream(), "header", header(outcome)),
            sent(RequestPartNames.cookies(exchange).stream(), "cookie", cookie(outcome)),
            sent(RequestPartNames.parameters(exchange).stream(), "query parameter", query(outcome)))
        .flatMap(parts -> parts)
        .toList();
  }

  private static Stream<String> sent(
      Stream<String> names, String what, Predicate<String> isDeclared) {
    return names
        .filter(name -> !isDeclared.test(name))
        .map(name -> "the " + what + " " + name + ", which the contract does not declare");
  }

  private static Predicate<String> header(Outcome outcome) {
    Set<String> declared = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    credentials(outcome, "header").map(Credential::name).forEach(declared::add);
    return name -> COMMON.contains(name.toLowerCase(Locale.ROOT)) || declared.contains(name);
  }

  /**
   * Returns whether an earlier response has set a cookie. A cookie jar also returns cookies that
   * are no credentials.
   */
  private static Predicate<String> cookie(Outcome outcome) {
    List<SetCookieRule> set =
        outcome.contract().operations().stream()
            .filter(operation -> !outcome.operation().security().isEmpty())
            .flatMap(operation -> operation.responses().values().stream())
            .flatMap(response -> response.setCookies().stream())
            .toList();
    return name ->
        credentials(outcome, "cookie").anyMatch(it -> is(it.name(), it.anySuffix(), name))
            || set.stream().anyMatch(it -> is(it.name(), it.anySuffix(), name));
  }

  private static Predicate<String> query(Outcome outcome) {
    Variant variant = outcome.variant();
    return name ->
        credentials(outcome, "query").anyMatch(it -> it.name().equals(name))
            || (variant != null
                && (variant.when().containsKey(name) || variant.flags().contains(name)));
  }

  private static Stream<Credential> credentials(Outcome outcome, String in) {
    return outcome.operation().security().stream()
        .flatMap(List::stream)
        .filter(credential -> credential.in().equals(in));
  }

  private static boolean is(String declared, boolean anySuffix, String name) {
    return anySuffix ? name.startsWith(declared) : name.equals(declared);
  }
}
