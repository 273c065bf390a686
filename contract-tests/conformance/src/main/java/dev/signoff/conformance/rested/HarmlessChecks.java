package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Row;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether what is no logout, or a refused one, ends nothing. */
final class HarmlessChecks {
  private static final List<String> TABLE =
      List.of("RESTED-LOGOUT-04", "RESTED-LOGOUT-05", "RESTED-LOGOUT-10", "RESTED-LOGOUT-11");

  private final Setting setting;

  HarmlessChecks(Setting setting) {
    this.setting = setting;
  }

  void addTo(Checks checks) {
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

  private void endsByNothingElse(Trial trial) {
    for (Carrier carrier : Carrier.values()) {
      RestedSession session = setting.shared(carrier);
      if (setting.visits().sight().ends(session)) {
        trial.fail("GET with " + carrier + ": expected the session to live on, got it ended", null);
      }
      session = setting.seen(session);
      for (Map.Entry<String, Call> harmless : harmless().entrySet()) {
        Answer answer = setting.rested().send(harmless.getValue(), session);
        String what = harmless.getKey() + " with " + carrier;
        if (!setting.expectAlive(trial, what, session, answer)) {
          session = setting.shared(carrier);
        }
      }
      Call head = setting.project().call("HEAD").query(flag().name(), flag().value());
      setting.rested().sendUnread(session.on(head));
      setting.expectAlive(trial, "HEAD with the flag true with " + carrier, session, null);
    }
  }

  private Pair flag() {
    return setting.project().logout().query().stream()
        .filter(it -> !it.name().equals(Claims.KEY.name()))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Call> harmless() {
    Map<String, Call> calls = new LinkedHashMap<>();
    Project project = setting.project();
    Pair flag = flag();
    for (String method : List.of("GET", "POST")) {
      Call call = setting.project().call(method);
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

  private void endsNothingRefused(Trial trial) {
    TABLE.stream()
        .flatMap(id -> setting.table().rows(id).stream())
        .filter(row -> row.operation().equals("logout"))
        .map(setting.table()::ask)
        .filter(line -> Objects.equals(line.survived(), false))
        .forEach(line -> ended(trial, line));
    for (Carrier carrier : Carrier.values()) {
      refusals()
          .forEach(
              (what, call) -> {
                RestedSession session = setting.seen(setting.shared(carrier));
                Answer answer = setting.rested().send(session.on(call));
                String beside = what + " with a token in " + carrier;
                if (answer.succeeded()) {
                  setting.visits().ended(session); // no refusal, and another check's business
                } else {
                  setting.expectAlive(trial, beside, session, answer);
                }
              });
    }
    RestedSession session = setting.shared(Carrier.COOKIE);
    Answer answer = setting.rested().wrongPassword(session.user());
    setting.expectAlive(trial, "a login with a wrong password", session, answer);
  }

  private Map<String, Call> refusals() {
    Project project = setting.project();
    String nobody = setting.rested().leaks().canary();
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("a login of nobody", Wording.USERNAME.write(project.login(), nobody, nobody));
    calls.put("a login with an empty body", project.login().body(Wording.JSON, ""));
    calls.put(
        "a logout at an unknown endpoint", project.withEndpoint(ProjectChecks.UNKNOWN).logout());
    if (!project.origin().isEmpty()) {
      calls.put("a logout with a foreign origin", project.withOrigin(Origins.FOREIGN).logout());
      calls.put("a logout without Origin", project.withOrigin("").logout());
    }
    return calls;
  }

  private void ended(Trial trial, TruthTable.Line line) {
    Row row = line.row();
    Answer answer = Objects.requireNonNull(line.answer());
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
