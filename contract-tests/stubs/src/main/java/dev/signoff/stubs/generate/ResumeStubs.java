package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;

import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.MediaTypeContent;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Logs in with the token of a session, where the contract has that. */
final class ResumeStubs {
  private final Api api;
  private final List<Stub> stubs = new ArrayList<>();

  ResumeStubs(Api api) {
    this.api = api;
  }

  List<Stub> all() {
    for (Outcome success : api.successes(Api.LOGIN)) {
      for (Credential token : tokens()) {
        fieldsWith(success, Session.example(token)).forEach(it -> resume(success, it, token));
      }
    }
    return stubs;
  }

  private List<Credential> tokens() {
    return api.outcomes().stream()
        .flatMap(it -> it.credentials().stream())
        .distinct()
        .filter(it -> api.role(it) == Role.SESSION)
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
      for (Session session : api.sessions()) {
        stubs.add(
            stub(Outcomes.as(success, content), Rank.SUCCESS, session, field, token)
                .saying(session.token(token), Session.example(token)));
        api.failures(Cause.CauseKind.REFUSES).stream()
            .filter(it -> Objects.requireNonNull(it.cause()).what().equals(field))
            .forEach(
                it ->
                    stubs.add(
                        stub(Outcomes.as(it, content), Rank.SESSION_ENDED, session, field, token)
                            .in(session.scenario(), Session.ENDED, null)
                            .called("ended")));
      }
    }
  }

  private Stub stub(Outcome outcome, Rank rank, Session session, String field, Credential token) {
    Stub stub = Stub.at(api, Outcomes.to(outcome, session.user()), rank.priority()).of(session);
    Body body = new Body(Objects.requireNonNull(outcome.requestContent()));
    body.isOfType(stub);
    body.has(stub, field, equalTo(session.token(token)));
    return stub;
  }
}
