package dev.signoff.pact;

import au.com.dius.pact.core.model.ProviderState;
import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Provider states: conditions, in words, that hold before a request is sent. */
final class ProviderStates {
  private ProviderStates() {}

  static List<ProviderState> of(Outcome outcome) {
    List<ProviderState> states = new ArrayList<>();
    Map<String, String> user = Map.of("user", outcome.user());
    if (needsASession(outcome)) {
      states.add(new ProviderState(outcome.user() + " is logged in", user));
    } else if (outcome.requestExample() != null) {
      states.add(new ProviderState(outcome.user() + " has an account", user));
    }
    if (creates(outcome)) {
      states.add(new ProviderState("nothing has the name in the request yet"));
    }
    Cause cause = outcome.cause();
    if (cause != null && cause.kind() == Cause.CauseKind.REFUSES) {
      states.add(
          new ProviderState(
              "a value in the request means nothing to the server", Map.of("what", cause.what())));
    }
    if (cause != null && cause.kind() == Cause.CauseKind.GIVEN) {
      states.add(new ProviderState(cause.what()));
    }
    return states;
  }

  /** Returns whether success requires a name that is not used yet. */
  static boolean creates(Outcome outcome) {
    return outcome.status() == 201;
  }

  private static boolean needsASession(Outcome outcome) {
    List<String> loginNeeds =
        LoginSteps.of(outcome, outcome.user()).credentials().stream()
            .map(Credential::scheme)
            .toList();
    boolean resumes =
        LoginSteps.secrets(outcome).keySet().stream()
            .anyMatch(
                secret ->
                    outcome.requestExample() != null
                        && outcome.requestExample().value().toString().contains(secret));
    return resumes
        || outcome.credentials().stream().anyMatch(it -> !loginNeeds.contains(it.scheme()));
  }
}
