package dev.signoff.docs.vendor;

import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exchanges of a profile as the contract's examples have them, to be drawn one after another. */
public final class ExampleExchanges {
  /** What tells nothing about logging in and out. */
  private static final Set<String> COMMON =
      Set.of("content-type", "content-length", "content-language", "host", "accept");

  private ExampleExchanges() {}

  /**
   * Writes down a sequence.
   *
   * @param script the profile, then on a line each an outcome of it or, after {@code #}, a remark
   * @return a code block that holds what is sent and answered
   * @throws IllegalArgumentException if the contract has no such outcome
   */
  public static String markdown(String script) {
    List<String> lines = script.lines().map(String::strip).toList();
    List<Outcome> outcomes =
        Outcome.all().stream().filter(it -> it.api().equals(lines.get(0))).toList();
    return lines.stream()
        .skip(1)
        .map(line -> line.startsWith("#") ? line : exchange(outcomes, line))
        .collect(Collectors.joining("\n", "```sequence\n", "\n```\n"));
  }

  private static String exchange(List<Outcome> outcomes, String id) {
    Outcome outcome =
        outcomes.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("no outcome '" + id + "'; there are " + outcomes));
    Exchange exchange = outcome.exchange();
    List<String> lines = new ArrayList<>();
    lines.add("> " + exchange.method() + " " + exchange.uri());
    lines.addAll(message("> ", exchange.requestHeaders(), exchange.requestBody()));
    lines.add("< " + exchange.status());
    lines.addAll(message("< ", exchange.responseHeaders(), exchange.responseBody()));
    return lastTimes(outcome, String.join("\n", lines));
  }

  /** What is refused here is the token that was logged out a moment ago, not a made-up one. */
  private static String lastTimes(Outcome outcome, String text) {
    for (Credential credential : outcome.credentials()) {
      String live = outcome.credential(credential.scheme());
      text = text.replace(Cause.refused(live), live);
    }
    return text;
  }

  private static List<String> message(
      String prefix, Map<String, List<String>> headers, @Nullable String body) {
    List<String> lines = new ArrayList<>();
    headers.forEach(
        (name, values) -> {
          if (!COMMON.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(it -> lines.add(prefix + name + ": " + it));
          }
        });
    if (body != null && !body.isBlank()) {
      lines.add(prefix + body.strip().replaceAll("\\s*\n\\s*", " "));
    }
    return lines;
  }
}
