package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;

import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a live session gets. Which ones are not alive, other stubs know. */
final class LiveSessionStubs {
  private final StubbedApi api;
  private final List<StubBuilder> stubs = new ArrayList<>();

  LiveSessionStubs(StubbedApi api) {
    this.api = api;
  }

  List<StubBuilder> all() {
    for (Outcome failure : api.failures(Cause.CauseKind.USER)) {
      forUser(failure, failure.user(), StubPriority.ROLE_LACKING);
    }
    for (String operation : api.operations()) {
      if (!operation.equals(StubbedApi.LOGIN)) {
        api.successes(operation).forEach(this::success);
      }
    }
    return stubs;
  }

  private void success(Outcome success) {
    Optional<Credential> renewed =
        api.outcomes().stream()
            .flatMap(it -> it.credentials().stream())
            .filter(it -> api.role(it) == CredentialRole.ROLLING)
            .filter(it -> StubbedApi.tells(success, PreparedSession.example(it)))
            .findFirst();
    for (String user : users(success)) {
      if (success.operationName().equals(StubbedApi.LOGOUT)) {
        api.sessions(user).forEach(session -> ending(success, session));
      } else if (renewed.isPresent()) {
        api.sessions(user).forEach(session -> renewing(success, session, renewed.get()));
      } else {
        forUser(success, user, StubPriority.SUCCESS);
      }
    }
  }

  /** An answer that is one user's is for that user; another, for all who may. */
  private List<String> users(Outcome success) {
    if (success.example() != null && api.users().contains(success.example().name())) {
      return List.of(success.user());
    }
    List<String> users = new ArrayList<>(api.users());
    api.outcomes(success.operationName()).stream()
        .filter(it -> it.isCausedBy(Cause.CauseKind.USER))
        .forEach(it -> users.remove(it.user()));
    return users;
  }

  private void forUser(Outcome outcome, String user, StubPriority rank) {
    Credential token = api.token(outcome);
    StubBuilder stub =
        stub(outcome, user, rank, matching(PreparedSession.anyOf(api.sessions(user), token)))
            .noting("user", user)
            .called("any session of " + user);
    stubs.add(stub);
  }

  private void ending(Outcome success, PreparedSession session) {
    stubs.add(
        stub(success, session).in(session.scenario(), null, PreparedSession.ENDED).of(session));
  }

  private void renewing(Outcome success, PreparedSession session, Credential rolling) {
    for (int step = 0; step < PreparedSession.STEPS; step++) {
      int next = (step + 1) % PreparedSession.STEPS;
      stubs.add(
          stub(success, session)
              .saying(session.value(rolling, next), PreparedSession.example(rolling))
              .in(session.scenario(), PreparedSession.state(step), PreparedSession.state(next))
              .of(session)
              .called("value " + (next + 1)));
    }
  }

  private StubBuilder stub(Outcome outcome, PreparedSession session) {
    return stub(
        outcome, session.user(), StubPriority.SUCCESS, equalTo(session.token(api.token(outcome))));
  }

  private StubBuilder stub(
      Outcome outcome, String user, StubPriority rank, StringValuePattern token) {
    StubBuilder stub = StubBuilder.at(api, outcome, rank.priority());
    for (Credential credential : outcome.credentials()) {
      switch (api.role(credential)) {
        case SESSION -> stub.with(credential, token);
        case USER -> stub.with(credential, equalTo(api.valueOf(credential, user)));
        case FIXED -> stub.with(credential, equalTo(PreparedSession.example(credential)));
        case ANY, ROLLING -> {} // other stubs have refused what lacks it or is stale
      }
    }
    if (outcome.succeeds() && outcome.requestContent() != null) {
      new BodyMatcher(outcome.requestContent()).fits(stub);
    }
    return stub;
  }
}
