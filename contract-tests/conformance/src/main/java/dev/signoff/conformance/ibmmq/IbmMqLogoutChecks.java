package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.SetCookie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Checks of logouts that must succeed, and of their responses. */
final class IbmMqLogoutChecks {
  private final IbmMqCheckContext context;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqLogoutChecks(IbmMqCheckContext context) {
    this.context = context;
    this.mq = context.mq();
    this.sessions = context.sessions();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGOUT-01",
        "DELETE /login with the LTPA cookie and the header"
            + " ibm-mq-rest-csrf-token, in every form that clients may send",
        "204",
        this::logsOut);
    checks.add(
        "MQ-LOGOUT-04",
        "DELETE /login with a blank header, a zero, a long and an unusual"
            + " value, after a GET with another value",
        "204",
        this::acceptsAnyValue);
    String sends = "each logout of the run";
    checks.addLast("MQ-LOGOUT-02", sends, "no body and no Content-Type", this::hasNoBody);
    checks.addLast(
        "MQ-LOGOUT-03",
        sends + ", to a client with a cookie jar by RFC 6265",
        "a line that deletes the cookie, after which the jar holds no LTPA cookie",
        this::deletesTheCookie);
  }

  private void logsOut(CheckRun run) {
    sessions.untouched();
    context.matrix().verify("MQ-LOGOUT-01", run);
    IbmMqCheckSession session = sessions.own();
    RawRequest request =
        session
            .otherCookies(IbmMqRequests.logout().cookie("before", "1"))
            .cookie(session.ltpa().name(), session.ltpa().value())
            .cookie("after", "2," + session.ltpa().name() + "=junk") // no cookie of its own
            .header(IbmMqRequests.CSRF_HEADER.toUpperCase(Locale.ROOT), session.csrf());
    expectLogout(
        run, "logout among other cookies, with the header's name in capitals", session, request);
    session = sessions.own();
    request =
        session
            .withAllCredentials(IbmMqRequests.logout())
            .header("Content-Type", IbmMqRequests.JSON);
    expectLogout(run, "logout with a Content-Type and no body", session, request);
  }

  private void acceptsAnyValue(CheckRun run) {
    context.matrix().verify("MQ-LOGOUT-04", run);
    afterAnotherValue(run, "spaces in the header", "   ");
    afterAnotherValue(run, "a zero in the header", "0");
    afterAnotherValue(run, "a long value", "long".repeat(128));
    afterAnotherValue(run, "an unusual value", "\"a;b,c\" = {%00} <d> \\ 'e' ?#&");
  }

  private void afterAnotherValue(CheckRun run, String what, String value) {
    IbmMqCheckSession session = sessions.own();
    RawRequest whoAmIRequest = session.cookies(IbmMqRequests.whoAmI());
    mq.send(whoAmIRequest.header(IbmMqRequests.CSRF_HEADER, "before"));
    RawRequest request =
        session.cookies(IbmMqRequests.logout()).header(IbmMqRequests.CSRF_HEADER, value);
    expectLogout(run, "logout with " + what + " after a GET with another value", session, request);
  }

  private void expectLogout(
      CheckRun run, String what, IbmMqCheckSession session, RawRequest request) {
    run.expect(what, sessions.logOut(session, request)).status(204);
  }

  private void hasNoBody(CheckRun run) {
    for (IbmMqSessionPool.CompletedLogout completedLogout : sessions.completedLogouts()) {
      RawResponse response = completedLogout.response();
      var expected = run.expect("logout", response).noBody();
      if (!response.headers("Content-Type").isEmpty()) {
        expected.different("no Content-Type", "one");
      }
      if (!run.findings().isEmpty()) {
        return;
      }
    }
  }

  private void deletesTheCookie(CheckRun run) {
    DistinctFindings distinct = new DistinctFindings(run);
    for (IbmMqSessionPool.CompletedLogout completedLogout : sessions.completedLogouts()) {
      deletesTheCookie(distinct, completedLogout);
    }
  }

  private static void deletesTheCookie(
      DistinctFindings distinct, IbmMqSessionPool.CompletedLogout completedLogout) {
    RawResponse response = completedLogout.response();
    String name = completedLogout.session().ltpa().name();
    if (!completedLogout.ltpaCookies().isEmpty()) {
      distinct.fail(
          "after logout: expected a jar without the LTPA cookie, got one with it", response);
    }
    List<SetCookie> lines =
        response.setCookies().stream().filter(line -> line.name().equals(name)).toList();
    if (lines.isEmpty()) {
      distinct.fail(
          "logout: expected a Set-Cookie that deletes the LTPA cookie, got none", response);
    } else {
      lines.stream()
          .map(IbmMqLogoutChecks::reasonsNotDeleting)
          .min(Comparator.comparingInt(List::size))
          .filter(reasons -> !reasons.isEmpty())
          .ifPresent(
              reasons ->
                  distinct.fail(
                      "logout: expected a Set-Cookie that deletes the LTPA cookie, got one with "
                          + String.join(" and ", reasons),
                      response));
    }
  }

  /** Returns the reasons why a line does not delete the cookie. */
  private static List<String> reasonsNotDeleting(SetCookie line) {
    List<String> reasonsNotDeleting = new ArrayList<>();
    if (!line.value().matches("(\"\")?")) {
      reasonsNotDeleting.add("a value that is not empty");
    }
    if (!line.attribute("Path").orElse("").equals("/")) {
      reasonsNotDeleting.add("another Path than / or none");
    }
    if (!line.deletes(Instant.now())) {
      reasonsNotDeleting.add(lifetimeProblem(line));
    }
    return reasonsNotDeleting;
  }

  private static String lifetimeProblem(SetCookie line) {
    String age = line.attribute("Max-Age").orElse("");
    boolean past = line.attribute("Expires").filter(IbmMqLogoutChecks::isPast).isPresent();
    return past && age.matches("[0-9]+")
        ? "Max-Age=" + age + ", which overrides the past Expires"
        : "neither a past Expires nor Max-Age=0";
  }

  private static boolean isPast(String date) {
    return SetCookie.parse("x=; Expires=" + date)
        .filter(it -> it.deletes(Instant.now()))
        .isPresent();
  }
}
