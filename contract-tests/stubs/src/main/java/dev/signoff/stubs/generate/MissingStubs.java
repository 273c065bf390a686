package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;

import dev.signoff.spec.Cause;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Refuses requests that lack a credential. */
final class MissingStubs {
  private final Api api;

  MissingStubs(Api api) {
    this.api = api;
  }

  List<Stub> all() {
    return api.failures(Cause.CauseKind.LACKS).stream().map(this::stub).toList();
  }

  private Stub stub(Outcome failure) {
    Credential lacking = lacking(failure);
    int position = api.position(failure);
    Stub stub =
        api.role(lacking) == Role.FIXED
            ? Stub.atAnyPath(failure, Rank.KEY_MISSING.priority(position))
            : Stub.at(api, failure, Rank.MISSING.priority(position));
    absentToo(failure, lacking).forEach(it -> stub.with(it, absent()));
    return stub;
  }

  private Credential lacking(Outcome failure) {
    return failure.credentials().stream()
        .filter(it -> Api.isAbout(failure, it))
        .findFirst()
        .orElseThrow();
  }

  /** Where a token may travel in one of several places, it lacks in all. */
  private Stream<Credential> absentToo(Outcome failure, Credential lacking) {
    if (api.role(lacking) != Role.SESSION) {
      return Stream.of(lacking);
    }
    return api.outcomes(failure.operationName()).stream()
        .flatMap(it -> it.credentials().stream())
        .distinct()
        .filter(it -> api.role(it) == Role.SESSION)
        .filter(it -> Objects.equals(it.example(), lacking.example()));
  }
}
