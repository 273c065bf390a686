package dev.signoff.stubs.generate;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.signoff.spec.Credential;
import dev.signoff.spec.MediaTypeContent;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stubs for logins, which start the prepared sessions of a user one after the other, until none is
 * left.
 */
final class LoginStubs {
  private final StubbedApi api;
  private final Outcome login;
  private final List<StubBuilder> stubs = new ArrayList<>();

  LoginStubs(StubbedApi api) {
    this.api = api;
    this.login = api.successes(StubbedApi.LOGIN).get(0);
  }

  List<StubBuilder> all() {
    for (String user : api.users()) {
      for (MediaTypeContent content : login.operation().requestContents()) {
        for (LoginIdentifier who :
            LoginIdentifier.of(DerivedOutcomes.of(login, user, content, Map.of()))) {
          flags().forEach(flags -> sessions(DerivedOutcomes.of(login, user, content, flags), who));
          usedUp(user, content, who);
        }
      }
    }
    return stubs;
  }

  private void sessions(Outcome outcome, LoginIdentifier who) {
    for (PreparedSession session : api.sessions(outcome.user())) {
      StubBuilder stub =
          stub(outcome, who)
              .in(scenario(session.user()), given(session.number() - 1), given(session.number()))
              .of(session);
      for (Credential credential : handedOut()) {
        stub.saying(
            api.role(credential) == CredentialRole.ROLLING
                ? session.value(credential, 0)
                : session.token(credential),
            PreparedSession.example(credential));
      }
      stubs.add(stub);
    }
  }

  private void usedUp(String user, MediaTypeContent content, LoginIdentifier who) {
    int all = api.sessions(user).size();
    Outcome failure =
        api.outcomes(StubbedApi.LOGIN).stream()
            .filter(it -> it.status() >= 500)
            .findFirst()
            .orElseThrow();
    String message =
        "All %d sessions of %s are used up. To begin anew: POST /__admin/scenarios/reset"
            .formatted(all, user);
    stubs.add(
        stub(DerivedOutcomes.of(failure, user, content, Map.of()), who)
            .in(scenario(user), given(all), null)
            // An id before the message stays.
            .edited(it -> it.replaceFirst("(\"message\":\"(?:\\w+: )?)[^\"]*", "$1" + message))
            .called("no session of " + user + " is left"));
  }

  private StubBuilder stub(Outcome outcome, LoginIdentifier who) {
    int most = login.variant() == null ? 0 : login.variant().flags().size();
    StubBuilder stub =
        StubBuilder.at(api, outcome, StubPriority.SUCCESS.priority(most - outcome.flags().size()))
            .called("by " + who.name());
    who.sends(stub);
    return stub;
  }

  /** Each credential that a session has of its own, once. */
  private List<Credential> handedOut() {
    Map<String, Credential> byExample = new TreeMap<>();
    api.outcomes().stream()
        .flatMap(it -> it.credentials().stream())
        .filter(
            it -> api.role(it) == CredentialRole.SESSION || api.role(it) == CredentialRole.ROLLING)
        .forEach(it -> byExample.putIfAbsent(PreparedSession.example(it), it));
    return List.copyOf(byExample.values());
  }

  /** Returns all combinations of the flags that a login knows. */
  private List<Map<String, String>> flags() {
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
    for (String flag : login.variant() == null ? List.<String>of() : login.variant().flags()) {
      for (Map<String, String> without : List.copyOf(all)) {
        Map<String, String> with = new TreeMap<>(without);
        with.put(flag, "true");
        all.add(with);
      }
    }
    return all;
  }

  private String scenario(String user) {
    return api.id() + " logins of " + user;
  }

  private static String given(int sessions) {
    return sessions == 0 ? Scenario.STARTED : sessions + " given";
  }
}
