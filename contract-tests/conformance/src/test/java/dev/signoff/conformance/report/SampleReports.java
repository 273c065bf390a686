package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sample reports for tests. */
final class SampleReports {
  static final String NASTY = "<script>alert('&\"')</script>\u0001\u001b[31m ]]> \u202e{{x}}";

  private SampleReports() {}

  /** Returns a report with a result of each verdict. */
  static ConformanceReport mixed() {
    return report(
        "https://chat.example.com",
        List.of(
            passed(),
            failed(),
            warned(),
            withInfo(),
            skipped("RC-RATE-01", "needs --other-user"),
            skipped("RC-LOGIN-04", "needs --other-user"),
            crashed()));
  }

  static ConformanceReport conforming() {
    return report("https://chat.example.com", List.of(passed(), withInfo()));
  }

  static ConformanceReport broken() {
    return report("https://chat.example.com", List.of(passed(), failed()));
  }

  static ConformanceReport report(String target, List<ConformanceReport.CheckResult> results) {
    return new ConformanceReport(
        "0.1.0",
        "rocket-chat",
        "1.2.0",
        "rocket-chat",
        target,
        Instant.parse("2026-11-21T10:15:30Z"),
        640,
        96,
        14,
        0,
        results,
        matrix(),
        exchanges(),
        List.of(),
        null);
  }

  static ConformanceReport of(
      String suite,
      String contract,
      String version,
      String profile,
      String date,
      List<ConformanceReport.CheckResult> results,
      String target) {
    return new ConformanceReport(
        suite,
        contract,
        version,
        profile,
        target,
        Instant.parse(date),
        1,
        1,
        1,
        0,
        results,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  static ConformanceReport ended(ConformanceReport report, String why) {
    return new ConformanceReport(
        report.suite(),
        report.contract(),
        report.contractVersion(),
        report.profile(),
        report.target(),
        report.date(),
        report.millis(),
        report.requests(),
        report.logins(),
        1500,
        report.results(),
        report.matrix(),
        report.exchanges(),
        report.outdated(),
        why);
  }

  static ConformanceReport.CheckResult passed() {
    return result("RC-LOGOUT-01", Verdict.PASS, List.of(), "", 1);
  }

  static ConformanceReport.CheckResult failed() {
    return result(
        "RC-LOGOUT-08",
        Verdict.FAIL,
        List.of(
            new ConformanceReport.ReportedFinding(
                Verdict.FAIL, "me after logout: expected status 401, got 200 " + NASTY, 2),
            new ConformanceReport.ReportedFinding(
                Verdict.FAIL, "the second logout is accepted", 3)),
        "",
        2,
        3);
  }

  static ConformanceReport.CheckResult warned() {
    return result(
        "RC-LOGIN-03",
        Verdict.WARN,
        List.of(
            new ConformanceReport.ReportedFinding(
                Verdict.WARN, "login with resume: expected status 200, got 400", 4)),
        "",
        4);
  }

  static ConformanceReport.CheckResult withInfo() {
    return result(
        "RC-LOGOUT-12",
        Verdict.INFO,
        List.of(new ConformanceReport.ReportedFinding(Verdict.INFO, "GET logs out as well", 1)),
        "");
  }

  static ConformanceReport.CheckResult skipped(String id, String reason) {
    return result(id, Verdict.SKIPPED, List.of(), reason);
  }

  static ConformanceReport.CheckResult crashed() {
    return result("RC-ME-01", Verdict.ERROR, List.of(), "the run would send too many requests");
  }

  static ConformanceReport.CheckResult result(
      String id,
      Verdict verdict,
      List<ConformanceReport.ReportedFinding> notes,
      String reason,
      Integer... exchanges) {
    return new ConformanceReport.CheckResult(
        id,
        id.equals("RC-LOGIN-03") ? "should" : verdict == Verdict.INFO ? "info" : "must",
        "S",
        "The vendor's sentence of " + id + ".",
        "what " + id + " sends",
        "what " + id + " expects",
        verdict,
        notes,
        reason,
        List.of(exchanges),
        null);
  }

  private static List<ConformanceReport.MatrixEntry> matrix() {
    return List.of(
        new ConformanceReport.MatrixEntry(
            "RC-LOGOUT-01", "logout with authToken and userId", "status 200", 200, true, "", 1),
        new ConformanceReport.MatrixEntry(
            "RC-LOGOUT-08", "logout with authToken logged out", "status 401", 200, false, "", 3),
        new ConformanceReport.MatrixEntry(
            "RC-LOGOUT-07",
            "logout with another's userId",
            "status 401",
            null,
            false,
            "needs --other-user",
            null));
  }

  private static List<ConformanceReport.MaskedExchange> exchanges() {
    List<ConformanceReport.MaskedExchange> exchanges = new ArrayList<>();
    exchanges.add(exchange(0, "login", 200, "{\"status\":\"success\"}"));
    exchanges.add(exchange(1, "RC-LOGOUT-01", 200, "{\"status\":\"success\"}"));
    exchanges.add(exchange(2, "RC-LOGOUT-08", 200, NASTY));
    exchanges.add(exchange(3, "RC-LOGOUT-08", 200, "x".repeat(4000)));
    exchanges.add(exchange(4, "RC-LOGIN-03", 400, ""));
    exchanges.add(exchange(5, "RC-RATE-01", 401, ""));
    return exchanges;
  }

  private static ConformanceReport.MaskedExchange exchange(
      int number, String check, int status, String body) {
    return new ConformanceReport.MaskedExchange(
        number,
        check,
        "POST /api/v1/logout",
        "curl -i -X POST -H 'X-Auth-Token: ***' 'https://chat.example.com/api/v1/logout'",
        status,
        Stream.of("Content-Type: application/json", "Server: " + NASTY, "Set-Cookie: a=***")
            .toList(),
        body);
  }
}
