package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks that requests other than logouts, and refused logouts, end no session. */
final class RestedSessionSurvivalChecks {
  private static final List<String> TABLE =
      List.of("RESTED-LOGOUT-04", "RESTED-LOGOUT-05", "RESTED-LOGOUT-10", "RESTED-LOGOUT-11");

  private final RestedCheckContext context;

  RestedSessionSurvivalChecks(RestedCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGOUT-13",
        "GET with each form of the flag, POST with logout=false, 1, trueish, no"
            + " value and none, HEAD, PUT, PATCH and DELETE with logout=true; each with a valid token",
        "the session stays alive",
        this::endsByNothingElse);
    checks.add(
        "RESTED-LOGOUT-14",
        "each refused logout of the credential matrix, others that are"
            + " refused, and refused logins",
        "the session stays alive",
        this::endsNothingRefused);
  }

  private void endsByNothingElse(CheckRun run) {
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      RestedCheckSession session = context.shared(location);
      if (context.sessions().probe().endsSession(session)) {
        run.fail(
            "GET with " + location + ": expected the session to stay alive, got it ended", null);
      }
      session = context.requireProbe(session);
      for (Map.Entry<String, RawRequest> harmless : harmless().entrySet()) {
        RawResponse response = context.rested().send(harmless.getValue(), session);
        String what = harmless.getKey() + " with " + location;
        if (!context.expectAlive(run, what, session, response)) {
          session = context.shared(location);
        }
      }
      RawRequest head = context.project().request("HEAD").query(flag().name(), flag().value());
      context.rested().sendWithoutReading(session.authenticated(head));
      context.expectAlive(run, "HEAD with the flag true with " + location, session, null);
    }
  }

  private NameValue flag() {
    return context.project().logout().query().stream()
        .filter(it -> !it.name().equals(RestedExpectedStatuses.KEY.name()))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, RawRequest> harmless() {
    Map<String, RawRequest> requests = new LinkedHashMap<>();
    RestedProjectRequests project = context.project();
    NameValue flag = flag();
    for (String method : List.of("GET", "POST")) {
      RawRequest request = context.project().request(method);
      requests.put(method + " without a flag", request);
      requests.put(method + " with the flag false", request.query(flag.name(), "false"));
      requests.put(method + " with an empty flag", request.query(flag.name(), ""));
    }
    for (String value : List.of("1", flag.value() + "ish")) {
      requests.put(
          "POST with the flag " + value, project.request("POST").query(flag.name(), value));
    }
    requests.put("POST with the flag and no value", project.postWithName(flag.name()));
    requests.put(
        "POST with a flag of another name",
        context.project().request("POST").query("x" + flag.name(), flag.value()));
    for (String method : List.of("GET", "PUT", "PATCH", "DELETE")) {
      requests.put(
          method + " with the flag true",
          context.project().request(method).query(flag.name(), flag.value()));
    }
    return requests;
  }

  private void endsNothingRefused(CheckRun run) {
    TABLE.stream()
        .flatMap(id -> context.matrix().rows(id).stream())
        .filter(row -> row.operation().equals("logout"))
        .map(context.matrix()::execute)
        .filter(line -> Objects.equals(line.survived(), false))
        .forEach(line -> ended(run, line));
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      refusals()
          .forEach(
              (what, request) -> {
                RestedCheckSession session = context.requireProbe(context.shared(location));
                RawResponse response = context.rested().send(session.authenticated(request));
                String beside = what + " with a token in " + location;
                if (response.succeeded()) {
                  context.sessions().ended(session); // not a refusal, and covered by another check
                } else {
                  context.expectAlive(run, beside, session, response);
                }
              });
    }
    RestedCheckSession session = context.shared(RestedTokenLocation.COOKIE);
    RawResponse response = context.rested().wrongPassword(session.user());
    context.expectAlive(run, "a login with a wrong password", session, response);
  }

  private Map<String, RawRequest> refusals() {
    RestedProjectRequests project = context.project();
    String unknownUser = context.rested().leaks().canary();
    Map<String, RawRequest> requests = new LinkedHashMap<>();
    requests.put(
        "a login of an unknown user",
        RestedLoginVariant.USERNAME.write(project.login(), unknownUser, unknownUser));
    requests.put("a login with an empty body", project.login().body(RestedLoginVariant.JSON, ""));
    requests.put(
        "a logout at an unknown endpoint",
        project.withEndpoint(RestedProjectChecks.UNKNOWN).logout());
    if (!project.origin().isEmpty()) {
      requests.put(
          "a logout with a foreign origin", project.withOrigin(RestedOrigins.FOREIGN).logout());
      requests.put("a logout without Origin", project.withOrigin("").logout());
    }
    return requests;
  }

  private void ended(CheckRun run, CredentialMatrix.RowResult result) {
    MatrixRow row = result.row();
    RawResponse response = Objects.requireNonNull(result.response());
    run.fail(row.what() + ": expected the session to stay alive, got it ended", response);
    context.rested().log().stream()
        .filter(it -> it.number() == response.number() + 1)
        .forEach(
            use ->
                run.fail(
                    "GET after "
                        + row.what()
                        + ": expected the user's record, got none and status "
                        + use.status(),
                    use));
  }
}
