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
final class SessionStubs {
  private final Api api;
  private final List<Stub> stubs = new ArrayList<>();

  SessionStubs(Api api) {
    this.api = api;
  }

  List<Stub> all() {
    for (Outcome failure : api.failures(Cause.CauseKind.USER)) {
      forUser(failure, failure.user(), Rank.ROLE_LACKING);
    }
    for (String operation : api.operations()) {
      if (!operation.equals(Api.LOGIN)) {
        api.successes(operation).forEach(this::success);
      }
    }
    return stubs;
  }

  private void success(Outcome success) {
    Optional<Credential> renewed =
        api.outcomes().stream()
            .flatMap(it -> it.credentials().stream())
            .filter(it -> api.role(it) == Role.ROLLING)
            .filter(it -> Api.tells(success, Session.example(it)))
            .findFirst();
    for (String user : users(success)) {
      if (success.operationName().equals(Api.LOGOUT)) {
        api.sessions(user).forEach(session -> ending(success, session));
      } else if (renewed.isPresent()) {
        api.sessions(user).forEach(session -> renewing(success, session, renewed.get()));
      } else {
        forUser(success, user, Rank.SUCCESS);
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

  private void forUser(Outcome outcome, String user, Rank rank) {
    Credential token = api.token(outcome);
    Stub stub =
        stub(outcome, user, rank, matching(Session.anyOf(api.sessions(user), token)))
            .noting("user", user)
            .called("any session of " + user);
    stubs.add(stub);
  }

  private void ending(Outcome success, Session session) {
    stubs.add(stub(success, session).in(session.scenario(), null, Session.ENDED).of(session));
  }

  private void renewing(Outcome success, Session session, Credential rolling) {
    for (int step = 0; step < Session.STEPS; step++) {
      int next = (step + 1) % Session.STEPS;
      stubs.add(
          stub(success, session)
              .saying(session.value(rolling, next), Session.example(rolling))
              .in(session.scenario(), Session.state(step), Session.state(next))
              .of(session)
              .called("value " + (next + 1)));
    }
  }

  private Stub stub(Outcome outcome, Session session) {
    return stub(outcome, session.user(), Rank.SUCCESS, equalTo(session.token(api.token(outcome))));
  }

  private Stub stub(Outcome outcome, String user, Rank rank, StringValuePattern token) {
    Stub stub = Stub.at(api, outcome, rank.priority());
    for (Credential credential : outcome.credentials()) {
      switch (api.role(credential)) {
        case SESSION -> stub.with(credential, token);
        case USER -> stub.with(credential, equalTo(api.valueOf(credential, user)));
        case FIXED -> stub.with(credential, equalTo(Session.example(credential)));
        case ANY, ROLLING -> {} // other stubs have refused what lacks it or is stale
      }
    }
    if (outcome.succeeds() && outcome.requestContent() != null) {
      new Body(outcome.requestContent()).fits(stub);
    }
    return stub;
  }
}
