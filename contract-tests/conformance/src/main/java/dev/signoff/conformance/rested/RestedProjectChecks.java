package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.http.RawResponse;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whether key and endpoint choose the project. */
final class RestedProjectChecks {
  static final String UNKNOWN = "signoff-unknown";

  private final RestedCheckContext setting;

  RestedProjectChecks(RestedCheckContext setting) {
    this.setting = setting;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RESTED-LOGOUT-04",
        "POST ?logout=true with a valid token, without key; login and GET without key",
        "403 to the logout, a refusal of the others",
        trial -> setting.table().judge("RESTED-LOGOUT-04", trial));
    checks.add(
        "RESTED-LOGOUT-05",
        "POST ?key&logout=true with a valid token, and keys that are no project's",
        "400",
        trial -> setting.table().judge("RESTED-LOGOUT-05", trial));
    checks.add(
        "RESTED-LOGOUT-06",
        "POST ?key&logout=true with a valid token, at unknown endpoints and near to the project's",
        "400, and the session lives on",
        this::refusesUnknownEndpoints);
    checks.add(
        "RESTED-LOGOUT-11",
        "POST ?key&logout=true and GET with a token of this project and the other project's key",
        "a refusal, and the session lives on",
        this::keepsProjectsApart);
  }

  private void refusesUnknownEndpoints(CheckRun trial) {
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      RestedCheckSession session = setting.shared(carrier);
      for (String endpoint : unknown()) {
        String what = "logout at the unknown endpoint " + endpoint + " with " + carrier;
        RawResponse answer =
            setting.logOut(session, setting.project().withEndpoint(endpoint).logout());
        trial.expect(what, answer).status(400);
        if (answer.succeeded() || !setting.expectAlive(trial, what, session, answer)) {
          session = setting.shared(carrier);
        }
      }
    }
  }

  /** Names that a server takes for the endpoint if it compares a part of the path only. */
  private Set<String> unknown() {
    String endpoint = setting.project().endpoint();
    int slash = endpoint.lastIndexOf('/');
    Set<String> unknown = new LinkedHashSet<>();
    unknown.add(UNKNOWN);
    unknown.add(setting.target().otherEndpoint());
    unknown.add(CredentialDefect.CASE_SWAPPED.applyTo(endpoint));
    unknown.add(endpoint.substring(0, slash + 1) + UNKNOWN);
    unknown.add(UNKNOWN + "/" + endpoint.substring(slash + 1));
    unknown.add(endpoint + "x");
    unknown.add(endpoint + "/" + UNKNOWN);
    if (endpoint.length() - slash > 2) {
      unknown.add(endpoint.substring(0, endpoint.length() - 1));
    }
    unknown.remove(endpoint);
    return unknown;
  }

  private void keepsProjectsApart(CheckRun trial) {
    setting.table().judge("RESTED-LOGOUT-11", trial);
    RestedProjectRequests other = RestedProjectRequests.other(setting.target());
    boolean isOpen = isOpen(other);
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      RestedCheckSession session = setting.shared(carrier);
      RawResponse told = setting.rested().send(session.on(other.whoAmI()));
      if (session.isToldBy(told)) {
        trial.fail(
            "GET in the other project with " + carrier + ": expected a refusal, got the record",
            told);
      }
      String what = "logout in the other project with " + carrier;
      RawResponse answer = setting.rested().send(session.on(other.logout()));
      trial.expect(what, answer).refused();
      setting.expectAlive(trial, what, session, answer);
    }
    if (!isOpen) {
      throw new CheckSkippedException(
          "needs an --other-key whose project takes the requests: it refuses them by their origin");
    }
  }

  /**
   * A project that refuses the origin refuses every token, and so shows nothing about tokens. A
   * login of nobody shows it: by the origin it is refused with 403, by the name with another.
   */
  private boolean isOpen(RestedProjectRequests other) {
    String nobody = setting.rested().leaks().canary();
    RawResponse answer =
        setting.rested().send(RestedLoginVariant.USERNAME.write(other.login(), nobody, nobody));
    return answer.status() != 403;
  }
}
