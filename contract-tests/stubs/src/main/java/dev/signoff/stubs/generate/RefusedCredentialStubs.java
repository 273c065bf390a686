package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.and;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.not;

import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Stubs that reject credentials and paths that differ from the examples, and credentials of ended
 * sessions.
 */
final class RefusedCredentialStubs {
  private final StubbedApi api;
  private final List<StubBuilder> stubs = new ArrayList<>();

  RefusedCredentialStubs(StubbedApi api) {
    this.api = api;
  }

  List<StubBuilder> all() {
    for (Outcome failure : api.failures(Cause.CauseKind.REFUSES)) {
      if (StubbedApi.isAboutPath(failure)) {
        stubs.add(
            StubBuilder.atAnyPath(
                failure, StubPriority.PATH_REFUSED.priority(api.position(failure))));
      }
      failure.credentials().stream()
          .filter(it -> StubbedApi.isAbout(failure, it))
          .forEach(it -> refuse(failure, it));
    }
    return stubs;
  }

  private void refuse(Outcome failure, Credential refused) {
    switch (api.role(refused)) {
      case FIXED -> key(failure, refused);
      case SESSION -> token(failure, refused);
      case ROLLING -> stale(failure, refused);
      case USER -> otherUser(failure, refused);
      case ANY -> throw new IllegalStateException(failure + " refuses what is never refused");
    }
  }

  private void key(Outcome failure, Credential key) {
    stubs.add(
        StubBuilder.atAnyPath(failure, StubPriority.KEY_REFUSED.priority(api.position(failure)))
            .with(key, not(equalTo(PreparedSession.example(key)))));
  }

  private void token(Outcome failure, Credential token) {
    stubs.add(
        StubBuilder.at(api, failure, StubPriority.TOKEN_UNKNOWN.priority(api.position(failure)))
            // There, because another place may hold the token instead.
            .with(
                token,
                and(matching(".*"), not(matching(PreparedSession.anyOf(api.sessions(), token))))));
    for (PreparedSession session : api.sessions()) {
      stubs.add(
          StubBuilder.at(api, failure, StubPriority.SESSION_ENDED.priority())
              .with(token, equalTo(session.token(token)))
              .in(session.scenario(), PreparedSession.ENDED, null)
              .of(session)
              .called("ended"));
    }
  }

  private void stale(Outcome failure, Credential rolling) {
    Credential token = api.token(failure);
    for (PreparedSession session : api.sessions()) {
      for (int step = 0; step < PreparedSession.STEPS; step++) {
        stubs.add(
            StubBuilder.at(api, failure, StubPriority.STALE.priority())
                .with(token, equalTo(session.token(token)))
                .with(rolling, not(equalTo(session.value(rolling, step))))
                .in(session.scenario(), PreparedSession.state(step), null)
                .of(session)
                .called("not value " + (step + 1)));
      }
    }
  }

  private void otherUser(Outcome failure, Credential id) {
    Credential token = api.token(failure);
    for (String user : api.users()) {
      stubs.add(
          StubBuilder.at(api, failure, StubPriority.OTHER_USER.priority())
              .with(token, matching(PreparedSession.anyOf(api.sessions(user), token)))
              .with(id, not(equalTo(api.valueOf(id, user))))
              .noting("user", user)
              .called("token of " + user));
    }
  }
}
