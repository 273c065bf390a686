package dev.signoff.crosscheck;

import dev.signoff.crosscheck.live.CallResult;
import dev.signoff.crosscheck.live.OutcomeTarget;
import dev.signoff.crosscheck.live.SdkCall;
import dev.signoff.sdk.SignoffException;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recorder that produces all outcomes of an API and keeps their requests and responses. An outcome
 * that cannot be produced, for example because its login fails, is left out; the check reports it
 * as absent.
 */
final class OutcomeRecorder {
  private final String api;
  private final Map<String, Exchange> calls = new LinkedHashMap<>();

  private OutcomeRecorder(String api) {
    this.api = api;
  }

  static OutcomeRecorder on(OutcomeTarget target, List<Outcome> outcomes) {
    OutcomeRecorder live = new OutcomeRecorder(outcomes.get(0).api());
    for (Outcome outcome : outcomes) {
      try {
        CallResult ending = SdkCall.make(outcome, target.environment(outcome));
        live.calls.put(outcome.id(), target.seen(ending.call()));
      } catch (SignoffException | IllegalStateException notSoFar) {
        live.calls.remove(outcome.id());
      }
    }
    return live;
  }

  ObservedApi observedBy(FactSource source) {
    return new ObservedApi(source, api, calls);
  }
}
