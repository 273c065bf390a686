package dev.signoff.crosscheck;

import dev.signoff.crosscheck.live.Ending;
import dev.signoff.crosscheck.live.SdkCall;
import dev.signoff.crosscheck.live.Target;
import dev.signoff.sdk.SignoffException;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings all outcomes of an API about, and tells what was sent and answered. What does not get so
 * far, because its login fails for one, is left out: the check says that it is absent.
 */
final class Live {
  private final String api;
  private final Map<String, Exchange> calls = new LinkedHashMap<>();

  private Live(String api) {
    this.api = api;
  }

  static Live on(Target target, List<Outcome> outcomes) {
    Live live = new Live(outcomes.get(0).api());
    for (Outcome outcome : outcomes) {
      try {
        Ending ending = SdkCall.make(outcome, target.stage(outcome));
        live.calls.put(outcome.id(), target.seen(ending.call()));
      } catch (SignoffException | IllegalStateException notSoFar) {
        live.calls.remove(outcome.id());
      }
    }
    return live;
  }

  Testimony saidBy(Side side) {
    return new Testimony(side, api, calls);
  }
}
