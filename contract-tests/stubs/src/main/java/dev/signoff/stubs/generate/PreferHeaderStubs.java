package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.matching;

import dev.signoff.spec.Example;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stubs that return any outcome that a request selects with the header {@code Prefer} of RFC 7240.
 */
final class PreferHeaderStubs {
  private final StubbedApi api;
  private final Set<List<Object>> done = new HashSet<>();

  PreferHeaderStubs(StubbedApi api) {
    this.api = api;
  }

  /** Returns a stub for each outcome; of several with equal conditions, the first one applies. */
  List<StubBuilder> all() {
    List<StubBuilder> stubs = new ArrayList<>();
    for (Outcome outcome : api.outcomes()) {
      String code = String.valueOf(outcome.status());
      if (isNew(outcome, code)) {
        stubs.add(stub(outcome, StubPriority.PREFERRED_CODE, "code", code));
      }
      Example example = telling(outcome);
      if (example != null && isNew(outcome, example.name())) {
        stubs.add(stub(outcome, StubPriority.PREFERRED_EXAMPLE, "example", example.name()));
      }
    }
    return stubs;
  }

  /** Names an outcome after its response or, if that has no name, after its request. */
  private static @Nullable Example telling(Outcome outcome) {
    Example example =
        outcome.succeeds() && outcome.requestExample() != null
            ? outcome.requestExample()
            : outcome.example();
    return example == null || example.isAlone() ? null : example;
  }

  private boolean isNew(Outcome outcome, String wish) {
    return done.add(List.of(outcome.operationName(), outcome.flags(), wish));
  }

  private static StubBuilder stub(Outcome outcome, StubPriority rank, String key, String wish) {
    // With a flag before without, because a stub without says nothing of the flag.
    return StubBuilder.atAnyPath(outcome, rank.priority(outcome.flags().isEmpty() ? 1 : 0))
        .header(
            "Prefer",
            matching("(?i)(?:.*[,;\\s])?" + key + "\\s*=\\s*\"?" + wish + "\"?(?:[,;\\s].*)?"))
        .noting("prefer", key + "=" + wish)
        .called("preferred by " + key);
  }
}
