package dev.signoff.stubs.generate;

import dev.signoff.spec.Cause;
import dev.signoff.spec.MediaTypeContent;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Stubs that reject request bodies which no other stub matches. */
final class RefusedBodyStubs {
  private final StubbedApi api;
  private final List<StubBuilder> stubs = new ArrayList<>();

  RefusedBodyStubs(StubbedApi api) {
    this.api = api;
  }

  List<StubBuilder> all() {
    for (Outcome failure : api.failures(Cause.CauseKind.REFUSES)) {
      if (!StubbedApi.isAboutPath(failure)
          && failure.credentials().stream().noneMatch(it -> StubbedApi.isAbout(failure, it))) {
        failure.operation().requestContents().forEach(it -> refused(failure, it));
      }
    }
    for (Outcome failure : api.failures(Cause.CauseKind.BODY)) {
      if (Objects.requireNonNull(failure.cause()).what().equals("malformed")) {
        stubs.add(StubBuilder.at(api, failure, StubPriority.MALFORMED.priority()));
      } else {
        StubBuilder stub = StubBuilder.at(api, failure, StubPriority.WRONG_TYPE.priority());
        new BodyMatcher(Objects.requireNonNull(failure.requestContent())).isObject(stub);
        stubs.add(stub);
      }
    }
    return stubs;
  }

  private void refused(Outcome failure, MediaTypeContent content) {
    Outcome here = DerivedOutcomes.as(failure, content);
    StubBuilder stub =
        StubBuilder.at(api, here, StubPriority.CREDENTIALS_REFUSED.priority(api.position(failure)));
    BodyMatcher body = new BodyMatcher(content);
    body.fits(stub);
    body.has(stub, Objects.requireNonNull(failure.cause()).what());
    stubs.add(stub);
  }
}
