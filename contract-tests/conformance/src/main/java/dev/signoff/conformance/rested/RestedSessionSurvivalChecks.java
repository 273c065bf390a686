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

/** Whether what is no logout, or a refused one, ends nothing. */
final class RestedSessionSurvivalChecks {
  private static final List<String> TABLE =
      List.of("RESTED-LOGOUT-04", "RESTED-LOGOUT-05", "RESTED-LOGOUT-10", "RESTED-LOGOUT-11");

  private final RestedCheckContext setting;

  RestedSessionSurvivalChecks(RestedCheckContext setting) {
    this.setting = setting;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGOUT-13",
        "GET with each form of the flag, POST with logout=false, 1, trueish, no"
            + " value and none, HEAD, PUT, PATCH and DELETE with logout=true; each with a valid token",
        "the session lives on",
        this::endsByNothingElse);
    checks.add(
        "RESTED-LOGOUT-14",
        "each refused logout of the truth table, others that are refused, and refused logins",
        "the session lives on",
        this::endsNothingRefused);
  }

  private void endsByNothingElse(CheckRun trial) {
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      RestedCheckSession session = setting.shared(carrier);
      if (setting.visits().sight().ends(session)) {
        trial.fail("GET with " + carrier + ": expected the session to live on, got it ended", null);
      }
      session = setting.seen(session);
      for (Map.Entry<String, RawRequest> harmless : harmless().entrySet()) {
        RawResponse answer = setting.rested().send(harmless.getValue(), session);
        String what = harmless.getKey() + " with " + carrier;
        if (!setting.expectAlive(trial, what, session, answer)) {
          session = setting.shared(carrier);
        }
      }
      RawRequest head = setting.project().call("HEAD").query(flag().name(), flag().value());
      setting.rested().sendUnread(session.on(head));
      setting.expectAlive(trial, "HEAD with the flag true with " + carrier, session, null);
    }
  }

  private NameValue flag() {
    return setting.project().logout().query().stream()
        .filter(it -> !it.name().equals(RestedExpectedStatuses.KEY.name()))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, RawRequest> harmless() {
    Map<String, RawRequest> calls = new LinkedHashMap<>();
    RestedProjectRequests project = setting.project();
    NameValue flag = flag();
    for (String method : List.of("GET", "POST")) {
      RawRequest call = setting.project().call(method);
      calls.put(method + " without a flag", call);
      calls.put(method + " with the flag false", call.query(flag.name(), "false"));
      calls.put(method + " with an empty flag", call.query(flag.name(), ""));
    }
    for (String value : List.of("1", flag.value() + "ish")) {
      calls.put("POST with the flag " + value, project.call("POST").query(flag.name(), value));
    }
    calls.put("POST with the flag and no value", project.postWithName(flag.name()));
    calls.put(
        "POST with a flag of another name",
        setting.project().call("POST").query("x" + flag.name(), flag.value()));
    for (String method : List.of("GET", "PUT", "PATCH", "DELETE")) {
      calls.put(
          method + " with the flag true",
          setting.project().call(method).query(flag.name(), flag.value()));
    }
    return calls;
  }

  private void endsNothingRefused(CheckRun trial) {
    TABLE.stream()
        .flatMap(id -> setting.table().rows(id).stream())
        .filter(row -> row.operation().equals("logout"))
        .map(setting.table()::ask)
        .filter(line -> Objects.equals(line.survived(), false))
        .forEach(line -> ended(trial, line));
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      refusals()
          .forEach(
              (what, call) -> {
                RestedCheckSession session = setting.seen(setting.shared(carrier));
                RawResponse answer = setting.rested().send(session.on(call));
                String beside = what + " with a token in " + carrier;
                if (answer.succeeded()) {
                  setting.visits().ended(session); // no refusal, and another check's business
                } else {
                  setting.expectAlive(trial, beside, session, answer);
                }
              });
    }
    RestedCheckSession session = setting.shared(RestedTokenLocation.COOKIE);
    RawResponse answer = setting.rested().wrongPassword(session.user());
    setting.expectAlive(trial, "a login with a wrong password", session, answer);
  }

  private Map<String, RawRequest> refusals() {
    RestedProjectRequests project = setting.project();
    String nobody = setting.rested().leaks().canary();
    Map<String, RawRequest> calls = new LinkedHashMap<>();
    calls.put(
        "a login of nobody", RestedLoginVariant.USERNAME.write(project.login(), nobody, nobody));
    calls.put("a login with an empty body", project.login().body(RestedLoginVariant.JSON, ""));
    calls.put(
        "a logout at an unknown endpoint",
        project.withEndpoint(RestedProjectChecks.UNKNOWN).logout());
    if (!project.origin().isEmpty()) {
      calls.put(
          "a logout with a foreign origin", project.withOrigin(RestedOrigins.FOREIGN).logout());
      calls.put("a logout without Origin", project.withOrigin("").logout());
    }
    return calls;
  }

  private void ended(CheckRun trial, CredentialMatrix.RowResult line) {
    MatrixRow row = line.row();
    RawResponse answer = Objects.requireNonNull(line.answer());
    trial.fail(row.what() + ": expected the session to live on, got it ended", answer);
    setting.rested().log().stream()
        .filter(it -> it.number() == answer.number() + 1)
        .forEach(
            use ->
                trial.fail(
                    "GET after "
                        + row.what()
                        + ": expected the user's record, got none and status "
                        + use.status(),
                    use));
  }
}
