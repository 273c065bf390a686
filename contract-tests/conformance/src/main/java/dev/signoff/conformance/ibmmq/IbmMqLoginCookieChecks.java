package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.Rfc6265CookieJar;
import dev.signoff.spec.SetCookie;
import dev.signoff.spec.SetCookieRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What each login of the run answers, and what cookies it sets. */
final class IbmMqLoginCookieChecks {
  private final IbmMqCheckContext suite;
  private final IbmMqSessionDriver mq;

  IbmMqLoginCookieChecks(IbmMqCheckContext suite) {
    this.suite = suite;
    this.mq = suite.mq();
  }

  void addTo(CheckRegistry checks) {
    String sends = "each login of the run";
    checks.addLast("MQ-LOGIN-02", sends, "no body", trial -> each(trial, this::noBody));
    checks.addLast(
        "MQ-LOGIN-03", sends, "the cookie LtpaToken2", trial -> each(trial, this::setsToken));
    checks.addLast(
        "MQ-LOGIN-04", "each request of the run", "no cookie csrfToken", this::setsNoCsrfToken);
    checks.addLast(
        "MQ-LOGIN-05",
        sends,
        "the cookies LtpaToken2 and csrfToken, in this order",
        trial -> each(trial, this::setsBoth));
    checks.addLast(
        "MQ-LOGIN-10",
        sends + ", and each other request that LtpaToken2 is set by",
        "LtpaToken2 with Path=/, HttpOnly, Secure, without Expires, Max-Age and Version",
        this::setsItWell);
  }

  private interface LoginResponseCheck {
    void judge(DistinctFindings trial, RawResponse answer);
  }

  private void each(CheckRun trial, LoginResponseCheck judge) {
    DistinctFindings once = new DistinctFindings(trial);
    mq.logins().stream().filter(RawResponse::succeeded).forEach(it -> judge.judge(once, it));
  }

  private void noBody(DistinctFindings trial, RawResponse answer) {
    if (!answer.body().isEmpty()) {
      trial.fail("login: expected no body after " + answer.status() + ", got one", answer);
    }
    answer
        .header("Content-Length")
        .filter(length -> !length.matches("0+"))
        .ifPresent(it -> trial.fail("login: expected no body, got one announced", answer));
  }

  private void setsToken(DistinctFindings trial, RawResponse answer) {
    if (mq.session(suite.target().user(), answer).isEmpty()) {
      boolean named = answer.setCookies().stream().anyMatch(it -> IbmMqRequests.isLtpa(it.name()));
      trial.fail(
          "login: expected a cookie LtpaToken2, got "
              + (named ? "one that no client keeps" : "none"),
          answer);
    }
  }

  private void setsNoCsrfToken(CheckRun trial) {
    DistinctFindings once = new DistinctFindings(trial);
    for (RawResponse answer : mq.log()) {
      if (answer.setCookies().stream().anyMatch(IbmMqLoginCookieChecks::setsCsrf)) {
        once.fail(answer.call() + ": expected no cookie csrfToken, got one", answer);
      }
    }
  }

  private static boolean setsCsrf(SetCookie line) {
    return line.name().equals(IbmMqRequests.CSRF_COOKIE) && !line.deletes(Instant.now());
  }

  private void setsBoth(DistinctFindings trial, RawResponse answer) {
    List<SetCookie> lines = answer.setCookies();
    int ltpa = first(lines.stream().map(it -> IbmMqRequests.isLtpa(it.name())).toList());
    int csrf = first(lines.stream().map(it -> setsCsrf(it) && !it.value().isEmpty()).toList());
    if (csrf < 0) {
      trial.fail("login: expected a cookie csrfToken, got none", answer);
    } else if (ltpa < 0) {
      trial.fail("login: expected a cookie LtpaToken2, got none", answer);
    } else if (csrf < ltpa) {
      trial.fail("login: expected LtpaToken2 before csrfToken, got it after", answer);
    }
    Rfc6265CookieJar jar = new Rfc6265CookieJar(mq.host());
    jar.take(answer);
    if (csrf >= 0
        && jar.all().stream().noneMatch(it -> it.name().equals(IbmMqRequests.CSRF_COOKIE))) {
      trial.fail("login: expected a cookie csrfToken, got one that no client keeps", answer);
    }
  }

  private static int first(List<Boolean> hits) {
    return IntStream.range(0, hits.size()).filter(hits::get).findFirst().orElse(-1);
  }

  private void setsItWell(CheckRun trial) {
    DistinctFindings once = new DistinctFindings(trial);
    Set<RawResponse> logins = Set.copyOf(mq.logins());
    for (RawResponse answer : mq.log()) {
      boolean login = answer.succeeded() && logins.contains(answer);
      attributes(once, answer, it -> login || !deletes(it));
    }
  }

  private static boolean deletes(SetCookie line) {
    return line.value().matches("(\"\")?") || line.deletes(Instant.now());
  }

  private static void attributes(
      DistinctFindings trial, RawResponse answer, Predicate<SetCookie> which) {
    SetCookieRule rule = rule();
    for (SetCookie line : answer.setCookies()) {
      if (IbmMqRequests.isLtpa(line.name()) && which.test(line)) {
        for (String attribute : List.of("Secure", "HttpOnly")) {
          if (!line.has(attribute)) {
            trial.fail("the cookie LtpaToken2: expected " + attribute + ", got none", answer);
          }
        }
        for (String attribute : List.of("Expires", "Max-Age", "Version")) {
          if (line.has(attribute)) {
            trial.fail("the cookie LtpaToken2: expected no " + attribute + ", got one", answer);
          }
        }
        if (!values(line, "path").equals(Set.of(String.valueOf(rule.path())))) {
          trial.fail("the cookie LtpaToken2: expected Path=/, got another or none", answer);
        }
        if (!line.attribute("SameSite")
            .orElse("")
            .equalsIgnoreCase(String.valueOf(rule.sameSite()))) {
          trial.warn(
              "the cookie LtpaToken2: expected SameSite=Strict, got another or none", answer);
        }
      }
    }
  }

  private static SetCookieRule rule() {
    return IbmMqRequests.CONTRACT.operation("login").responses().values().stream()
        .flatMap(response -> response.setCookies().stream())
        .filter(it -> IbmMqRequests.isLtpa(it.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> values(SetCookie line, String attribute) {
    return Set.copyOf(
        line.attributes().stream()
            .filter(it -> it.getKey().equals(attribute))
            .map(Map.Entry::getValue)
            .collect(java.util.stream.Collectors.toSet()));
  }
}
