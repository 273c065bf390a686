package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;

import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.MediaTypeContent;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Stubs for logins with the token of a session, where the contract has them. */
final class ResumeStubs {
  private final StubbedApi api;
  private final List<StubBuilder> stubs = new ArrayList<>();

  ResumeStubs(StubbedApi api) {
    this.api = api;
  }

  List<StubBuilder> all() {
    for (Outcome success : api.successes(StubbedApi.LOGIN)) {
      for (Credential token : tokens()) {
        fieldsWith(success, PreparedSession.example(token))
            .forEach(it -> resume(success, it, token));
      }
    }
    return stubs;
  }

  private List<Credential> tokens() {
    return api.outcomes().stream()
        .flatMap(it -> it.credentials().stream())
        .distinct()
        .filter(it -> api.role(it) == CredentialRole.SESSION)
        .toList();
  }

  private static List<String> fieldsWith(Outcome success, String token) {
    return success.requestExample() == null
        ? List.of()
        : success.requestExample().value().properties().stream()
            .filter(it -> it.getValue().asText().equals(token))
            .map(it -> it.getKey())
            .toList();
  }

  private void resume(Outcome success, String field, Credential token) {
    for (MediaTypeContent content : success.operation().requestContents()) {
      for (PreparedSession session : api.sessions()) {
        stubs.add(
            stub(DerivedOutcomes.as(success, content), StubPriority.SUCCESS, session, field, token)
                .saying(session.token(token), PreparedSession.example(token))
                .in(session.scenario(), PreparedSession.state(0), null));
        api.failures(Cause.CauseKind.REFUSES).stream()
            .filter(it -> Objects.requireNonNull(it.cause()).what().equals(field))
            .forEach(
                it ->
                    stubs.add(
                        stub(
                                DerivedOutcomes.as(it, content),
                                StubPriority.SESSION_ENDED,
                                session,
                                field,
                                token)
                            .in(session.scenario(), PreparedSession.ENDED, null)
                            .called("ended")));
      }
    }
  }

  private StubBuilder stub(
      Outcome outcome, StubPriority rank, PreparedSession session, String field, Credential token) {
    StubBuilder stub =
        StubBuilder.at(api, DerivedOutcomes.to(outcome, session.user()), rank.priority())
            .of(session);
    BodyMatcher body = new BodyMatcher(Objects.requireNonNull(outcome.requestContent()));
    body.isOfType(stub);
    body.has(stub, field, equalTo(session.token(token)));
    return stub;
  }
}
