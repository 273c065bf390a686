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

/** Sequence of exchanges of a profile, taken from the contract's examples. */
public final class ExampleExchanges {
  /** Headers that are irrelevant to login and logout. */
  private static final Set<String> COMMON =
      Set.of("content-type", "content-length", "content-language", "host", "accept");

  private ExampleExchanges() {}

  /**
   * Returns a sequence.
   *
   * @param script the profile, then one outcome or, after {@code #}, one remark on each line
   * @return a code block with the requests and responses
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

  /** Replaces a made-up token by the one that the sequence has just logged out. */
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
