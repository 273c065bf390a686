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

/** Checks of the response to each login of the run, and of the cookies that it sets. */
final class IbmMqLoginCookieChecks {
  private final IbmMqCheckContext context;
  private final IbmMqSessionDriver mq;

  IbmMqLoginCookieChecks(IbmMqCheckContext context) {
    this.context = context;
    this.mq = context.mq();
  }

  void addTo(CheckRegistry checks) {
    String sends = "each login of the run";
    checks.addLast("MQ-LOGIN-02", sends, "no body", run -> each(run, this::noBody));
    checks.addLast(
        "MQ-LOGIN-03", sends, "the cookie LtpaToken2", run -> each(run, this::setsToken));
    checks.addLast(
        "MQ-LOGIN-04", "each request of the run", "no cookie csrfToken", this::setsNoCsrfToken);
    checks.addLast(
        "MQ-LOGIN-05",
        sends,
        "the cookies LtpaToken2 and csrfToken, in this order",
        run -> each(run, this::setsBoth));
    checks.addLast(
        "MQ-LOGIN-10",
        sends + ", and each other response that sets LtpaToken2",
        "LtpaToken2 with Path=/, HttpOnly, Secure, without Expires, Max-Age and Version",
        this::setsRequiredAttributes);
  }

  private interface LoginResponseCheck {
    void verify(DistinctFindings distinct, RawResponse response);
  }

  private void each(CheckRun run, LoginResponseCheck check) {
    DistinctFindings distinct = new DistinctFindings(run);
    mq.logins().stream().filter(RawResponse::succeeded).forEach(it -> check.verify(distinct, it));
  }

  private void noBody(DistinctFindings distinct, RawResponse response) {
    if (!response.body().isEmpty()) {
      distinct.fail("login: expected no body after " + response.status() + ", got one", response);
    }
    response
        .header("Content-Length")
        .filter(length -> !length.matches("0+"))
        .ifPresent(
            it -> distinct.fail("login: expected no body, got a Content-Length for one", response));
  }

  private void setsToken(DistinctFindings distinct, RawResponse response) {
    if (mq.session(context.target().user(), response).isEmpty()) {
      boolean named =
          response.setCookies().stream().anyMatch(it -> IbmMqRequests.isLtpa(it.name()));
      distinct.fail(
          "login: expected a cookie LtpaToken2, got "
              + (named ? "one that clients ignore" : "none"),
          response);
    }
  }

  private void setsNoCsrfToken(CheckRun run) {
    DistinctFindings distinct = new DistinctFindings(run);
    for (RawResponse response : mq.log()) {
      if (response.setCookies().stream().anyMatch(IbmMqLoginCookieChecks::setsCsrf)) {
        distinct.fail(response.request() + ": expected no cookie csrfToken, got one", response);
      }
    }
  }

  private static boolean setsCsrf(SetCookie line) {
    return line.name().equals(IbmMqRequests.CSRF_COOKIE) && !line.deletes(Instant.now());
  }

  private void setsBoth(DistinctFindings distinct, RawResponse response) {
    List<SetCookie> lines = response.setCookies();
    int ltpa = first(lines.stream().map(it -> IbmMqRequests.isLtpa(it.name())).toList());
    int csrf = first(lines.stream().map(it -> setsCsrf(it) && !it.value().isEmpty()).toList());
    if (csrf < 0) {
      distinct.fail("login: expected a cookie csrfToken, got none", response);
    } else if (ltpa < 0) {
      distinct.fail("login: expected a cookie LtpaToken2, got none", response);
    } else if (csrf < ltpa) {
      distinct.fail("login: expected LtpaToken2 before csrfToken, got it after", response);
    }
    Rfc6265CookieJar jar = new Rfc6265CookieJar(mq.host());
    jar.take(response);
    if (csrf >= 0
        && jar.all().stream().noneMatch(it -> it.name().equals(IbmMqRequests.CSRF_COOKIE))) {
      distinct.fail("login: expected a cookie csrfToken, got one that clients ignore", response);
    }
  }

  private static int first(List<Boolean> hits) {
    return IntStream.range(0, hits.size()).filter(hits::get).findFirst().orElse(-1);
  }

  private void setsRequiredAttributes(CheckRun run) {
    DistinctFindings distinct = new DistinctFindings(run);
    Set<RawResponse> logins = Set.copyOf(mq.logins());
    for (RawResponse response : mq.log()) {
      boolean login = response.succeeded() && logins.contains(response);
      attributes(distinct, response, it -> login || !deletes(it));
    }
  }

  private static boolean deletes(SetCookie line) {
    return line.value().matches("(\"\")?") || line.deletes(Instant.now());
  }

  private static void attributes(
      DistinctFindings distinct, RawResponse response, Predicate<SetCookie> isChecked) {
    SetCookieRule rule = rule();
    for (SetCookie line : response.setCookies()) {
      if (IbmMqRequests.isLtpa(line.name()) && isChecked.test(line)) {
        for (String attribute : List.of("Secure", "HttpOnly")) {
          if (!line.has(attribute)) {
            distinct.fail("the cookie LtpaToken2: expected " + attribute + ", got none", response);
          }
        }
        for (String attribute : List.of("Expires", "Max-Age", "Version")) {
          if (line.has(attribute)) {
            distinct.fail(
                "the cookie LtpaToken2: expected no " + attribute + ", got one", response);
          }
        }
        if (!values(line, "path").equals(Set.of(String.valueOf(rule.path())))) {
          distinct.fail("the cookie LtpaToken2: expected Path=/, got another or none", response);
        }
        if (!line.attribute("SameSite")
            .orElse("")
            .equalsIgnoreCase(String.valueOf(rule.sameSite()))) {
          distinct.warn(
              "the cookie LtpaToken2: expected SameSite=Strict, got another or none", response);
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
