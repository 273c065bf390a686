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

/** Whether {@code DELETE /login} logs out, and tells the client so. */
final class IbmMqLogoutChecks {
  private final IbmMqCheckContext suite;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;

  IbmMqLogoutChecks(IbmMqCheckContext suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.sessions = suite.sessions();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGOUT-01",
        "DELETE /login with the LTPA cookie and the header ibm-mq-rest-csrf-token, as clients may"
            + " send them",
        "204",
        this::logsOut);
    checks.add(
        "MQ-LOGOUT-04",
        "DELETE /login with the header blank, zero, long and odd, after a GET with another value",
        "204",
        this::takesAnyValue);
    String sends = "each logout of the run";
    checks.addLast("MQ-LOGOUT-02", sends, "no body and no Content-Type", this::saysNothing);
    checks.addLast(
        "MQ-LOGOUT-03",
        sends + ", to a client with a cookie jar by RFC 6265",
        "a line that deletes the cookie, after which the jar holds no LTPA cookie",
        this::deletesTheCookie);
  }

  private void logsOut(CheckRun trial) {
    sessions.witness();
    suite.table().judge("MQ-LOGOUT-01", trial);
    IbmMqCheckSession session = sessions.own();
    RawRequest call =
        session
            .others(IbmMqRequests.logout().cookie("before", "1"))
            .cookie(session.ltpa().name(), session.ltpa().value())
            .cookie("after", "2")
            .header(IbmMqRequests.CSRF_HEADER.toUpperCase(Locale.ROOT), session.csrf());
    out(trial, "logout among other cookies, with the header's name in capitals", session, call);
    session = sessions.own();
    call = session.full(IbmMqRequests.logout()).header("Content-Type", IbmMqRequests.JSON);
    out(trial, "logout with a Content-Type and no body", session, call);
  }

  private void takesAnyValue(CheckRun trial) {
    suite.table().judge("MQ-LOGOUT-04", trial);
    with(trial, "spaces in the header", "   ");
    with(trial, "a zero in the header", "0");
    with(trial, "a long value", "long".repeat(128));
    with(trial, "an odd value", "\"a;b,c\" = {%00} <d> \\ 'e' ?#&");
  }

  private void with(CheckRun trial, String what, String value) {
    IbmMqCheckSession session = sessions.own();
    RawRequest look = session.cookies(IbmMqRequests.whoAmI());
    mq.send(look.header(IbmMqRequests.CSRF_HEADER, "before"));
    RawRequest call =
        session.cookies(IbmMqRequests.logout()).header(IbmMqRequests.CSRF_HEADER, value);
    out(trial, "logout with " + what + " and not the value before it", session, call);
  }

  private void out(CheckRun trial, String what, IbmMqCheckSession session, RawRequest call) {
    trial.expect(what, sessions.logOut(session, call)).status(204);
  }

  private void saysNothing(CheckRun trial) {
    for (IbmMqSessionPool.CompletedLogout departure : sessions.departures()) {
      RawResponse answer = departure.answer();
      var expected = trial.expect("logout", answer).noBody();
      if (!answer.headers("Content-Type").isEmpty()) {
        expected.different("no Content-Type", "one");
      }
      if (!trial.findings().isEmpty()) {
        return;
      }
    }
  }

  private void deletesTheCookie(CheckRun trial) {
    DistinctFindings once = new DistinctFindings(trial);
    for (IbmMqSessionPool.CompletedLogout departure : sessions.departures()) {
      deletesTheCookie(once, departure);
    }
  }

  private static void deletesTheCookie(
      DistinctFindings trial, IbmMqSessionPool.CompletedLogout departure) {
    RawResponse answer = departure.answer();
    String name = departure.session().ltpa().name();
    if (!departure.left().isEmpty()) {
      trial.fail("after logout: expected a jar without the LTPA cookie, got one with it", answer);
    }
    List<SetCookie> lines =
        answer.setCookies().stream().filter(line -> line.name().equals(name)).toList();
    if (lines.isEmpty()) {
      trial.fail("logout: expected a Set-Cookie that deletes the LTPA cookie, got none", answer);
    } else {
      lines.stream()
          .map(IbmMqLogoutChecks::lacks)
          .min(Comparator.comparingInt(List::size))
          .filter(lacking -> !lacking.isEmpty())
          .ifPresent(
              lacking ->
                  trial.fail(
                      "logout: expected a Set-Cookie that deletes the LTPA cookie, got one with "
                          + String.join(" and ", lacking),
                      answer));
    }
  }

  /** What a line has that does not delete. */
  private static List<String> lacks(SetCookie line) {
    List<String> lacks = new ArrayList<>();
    if (!line.value().matches("(\"\")?")) {
      lacks.add("a value that is not empty");
    }
    if (!line.attribute("Path").orElse("").equals("/")) {
      lacks.add("another Path than / or none");
    }
    if (!line.deletes(Instant.now())) {
      lacks.add(lasting(line));
    }
    return lacks;
  }

  private static String lasting(SetCookie line) {
    String age = line.attribute("Max-Age").orElse("");
    boolean past = line.attribute("Expires").filter(IbmMqLogoutChecks::isPast).isPresent();
    return past && age.matches("[0-9]+")
        ? "Max-Age=" + age + ", which outweighs the past Expires"
        : "neither a past Expires nor Max-Age=0";
  }

  private static boolean isPast(String date) {
    return SetCookie.parse("x=; Expires=" + date)
        .filter(it -> it.deletes(Instant.now()))
        .isPresent();
  }
}
