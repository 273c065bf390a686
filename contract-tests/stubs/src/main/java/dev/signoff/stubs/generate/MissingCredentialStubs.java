package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;

import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Stubs that reject requests without a required credential. */
final class MissingCredentialStubs {
  private final StubbedApi api;

  MissingCredentialStubs(StubbedApi api) {
    this.api = api;
  }

  List<StubBuilder> all() {
    return api.failures(Cause.CauseKind.LACKS).stream().map(this::stub).toList();
  }

  private StubBuilder stub(Outcome failure) {
    Credential missing = missing(failure);
    int position = api.position(failure);
    StubBuilder stub =
        api.role(missing) == CredentialRole.FIXED
            ? StubBuilder.atAnyPath(failure, StubPriority.KEY_MISSING.priority(position))
            : StubBuilder.at(api, failure, StubPriority.MISSING.priority(position));
    absentToo(failure, missing).forEach(it -> stub.with(it, absent()));
    return stub;
  }

  private Credential missing(Outcome failure) {
    return failure.credentials().stream()
        .filter(it -> StubbedApi.isAbout(failure, it))
        .findFirst()
        .orElseThrow();
  }

  /** Matches a token as missing only if it is in none of the places that may carry it. */
  private Stream<Credential> absentToo(Outcome failure, Credential missing) {
    if (api.role(missing) != CredentialRole.SESSION) {
      return Stream.of(missing);
    }
    return api.outcomes(failure.operationName()).stream()
        .flatMap(it -> it.credentials().stream())
        .distinct()
        .filter(it -> api.role(it) == CredentialRole.SESSION)
        .filter(it -> Objects.equals(it.example(), missing.example()));
  }
}
