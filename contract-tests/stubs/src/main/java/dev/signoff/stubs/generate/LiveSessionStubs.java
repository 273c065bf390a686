package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;

import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stubs for requests with a live session. What any other token gets, other stubs know. */
final class LiveSessionStubs {
  private final StubbedApi api;
  private final Optional<Credential> rolling;
  private final List<StubBuilder> stubs = new ArrayList<>();

  LiveSessionStubs(StubbedApi api) {
    this.api = api;
    this.rolling = api.rolling();
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
    users(success).forEach(user -> forUser(success, user, StubPriority.SUCCESS));
  }

  /**
   * Returns the users for an outcome: only its own user if the response depends on the user,
   * otherwise all permitted users.
   */
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
    int states = rolling.isPresent() ? PreparedSession.STEPS : 1;
    for (PreparedSession session : api.sessions(user)) {
      for (int step = 0; step < states; step++) {
        StubBuilder stub = stub(outcome, session, rank, step).of(session);
        stubs.add(rolling.isPresent() ? stub.called("value " + (step + 1)) : stub);
      }
    }
  }

  /** Adds a stub for one state of a live session: the one in which a value is the newest. */
  private StubBuilder stub(Outcome outcome, PreparedSession session, StubPriority rank, int step) {
    StubBuilder stub = request(outcome, session, rank, step);
    String state = PreparedSession.state(step);
    if (outcome.succeeds() && outcome.operationName().equals(StubbedApi.LOGOUT)) {
      return stub.in(session.scenario(), state, PreparedSession.ENDED);
    }
    Optional<Credential> renewed =
        rolling.filter(it -> StubbedApi.tells(outcome, PreparedSession.example(it)));
    if (renewed.isEmpty()) {
      return stub.in(session.scenario(), state, null);
    }
    int next = (step + 1) % PreparedSession.STEPS;
    return stub.saying(session.value(renewed.get(), next), PreparedSession.example(renewed.get()))
        .in(session.scenario(), state, PreparedSession.state(next));
  }

  private StubBuilder request(
      Outcome outcome, PreparedSession session, StubPriority rank, int step) {
    StubBuilder stub = StubBuilder.at(api, outcome, rank.priority());
    for (Credential credential : outcome.credentials()) {
      switch (api.role(credential)) {
        case SESSION -> stub.with(credential, equalTo(session.token(credential)));
        case USER -> stub.with(credential, equalTo(api.valueOf(credential, session.user())));
        case FIXED -> stub.with(credential, equalTo(PreparedSession.example(credential)));
        case ROLLING -> stub.with(credential, equalTo(session.value(credential, step)));
        case ANY -> {} // other stubs have refused what lacks it
      }
    }
    if (outcome.succeeds() && outcome.requestContent() != null) {
      new BodyMatcher(outcome.requestContent()).fits(stub);
    }
    return stub;
  }
}
