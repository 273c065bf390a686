package dev.signoff.stubs.generate;

import dev.signoff.spec.Cause;
import dev.signoff.spec.MediaTypeContent;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Refuses bodies that nothing else has answered. */
final class BodyStubs {
  private final Api api;
  private final List<Stub> stubs = new ArrayList<>();

  BodyStubs(Api api) {
    this.api = api;
  }

  List<Stub> all() {
    for (Outcome failure : api.failures(Cause.CauseKind.REFUSES)) {
      if (!Api.isAboutPath(failure)
          && failure.credentials().stream().noneMatch(it -> Api.isAbout(failure, it))) {
        failure.operation().requestContents().forEach(it -> refused(failure, it));
      }
    }
    for (Outcome failure : api.failures(Cause.CauseKind.BODY)) {
      if (Objects.requireNonNull(failure.cause()).what().equals("malformed")) {
        stubs.add(Stub.at(api, failure, Rank.MALFORMED.priority()));
      } else {
        Stub stub = Stub.at(api, failure, Rank.WRONG_TYPE.priority());
        new Body(Objects.requireNonNull(failure.requestContent())).isObject(stub);
        stubs.add(stub);
      }
    }
    return stubs;
  }

  private void refused(Outcome failure, MediaTypeContent content) {
    Outcome here = Outcomes.as(failure, content);
    Stub stub = Stub.at(api, here, Rank.CREDENTIALS_REFUSED.priority(api.position(failure)));
    Body body = new Body(content);
    body.fits(stub);
    body.has(stub, Objects.requireNonNull(failure.cause()).what());
    stubs.add(stub);
  }
}
