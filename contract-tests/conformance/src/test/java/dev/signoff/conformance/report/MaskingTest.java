package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.Finding;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  private static final String PASSWORD = "S3cr3t/\"Wörd & <more>";
  private static final String TOKEN = "kX9/pQ2+vLm7Zt4Rw1Yb8Nc5Hd3Jf6Gs0Ae/TuVqKoBi==";
  private static final URI URL = URI.create("http://localhost:1");

  private final ReportRecorder recorder =
      new ReportRecorder(
          Target.rocketChat(URL).user("alice", PASSWORD).otherUser("bob", "another-Secret-77"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"username\":\"alice\",\"password\":\"PASSWORD\"}",
        "{\"username\":\"x\",\"password\":\"PASSWORD",
        "{\"username\":\"x\",\"password\":\"PASSWORD\\",
        "{'username':'x','password':'PASSWORD'}",
        "{username:\"x\",password:\"PASSWORD\"}",
        "{\"password\" : PASSWORD }",
        "{\"password\":{\"digest\":\"PASSWORD\",\"algorithm\":\"sha-256\"}}",
        "{\"password\":[\"PASSWORD\"",
        "user=alice&password=PASSWORD",
        "user=alice&user[password]=PASSWORD&x=y",
        "{\"echo\":\"{\\\"username\\\":\\\"x\\\",\\\"password\\\":\\\"PASSWORD\\\"}\"}",
        "<input name='password' value=\"x\"> got password=PASSWORD&user=alice",
      })
  void aPasswordIsKnownByItsPlace(String body) {
    String masked = recorder.mask(body.replace("PASSWORD", "unheard-of"));

    assertThat(masked).contains("***").doesNotContain("unheard-of").contains("password");
  }

  @Test
  void aPasswordIsKnownHoweverItIsWritten() {
    String json = "S3cr3t\\/\\\"W\\u00f6rd \\u0026 \\u003cmore>";
    String html = "S3cr3t/&quot;Wörd &amp; &lt;more&gt;";
    String url = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
    String basic =
        Base64.getEncoder().encodeToString(("alice:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    for (String form : List.of(PASSWORD, json, html, url, url.replace("+", "%20"), basic)) {
      assertThat(recorder.mask("you sent " + form + ", wrong")).isEqualTo("you sent ***, wrong");
    }
  }

  @Test
  void theReportStaysReadableIfAPasswordIsAWord() {
    ReportRecorder plain =
        new ReportRecorder(
            Target.rocketChat(URL).user("username", "password").otherUser("alice", "alice"));

    assertThat(plain.mask("the password of username and alice"))
        .isEqualTo("the password of username and alice");
    assertThat(plain.mask("{\"username\":\"username\",\"password\":\"password\"}"))
        .isEqualTo("{\"username\":\"username\",\"password\":\"***\"}");
    assertThat(plain.mask("user=alice&password=alice")).isEqualTo("user=alice&password=***");
  }

  @Test
  void aShortPasswordIsNotTornOutOfWords() {
    ReportRecorder plain = new ReportRecorder(Target.rocketChat(URL).user("eve", "oben"));

    assertThat(plain.mask("robenfels, oben.")).isEqualTo("robenfels, ***.");
  }

  @ParameterizedTest
  @EnumSource(
      value = CredentialDefect.class,
      names = {
        "NONE",
        "HALF",
        "TRUNCATED",
        "EXTENDED",
        "ALTERED_START",
        "ALTERED_MIDDLE",
        "ALTERED_END",
        "CASE_SWAPPED",
        "UNKNOWN"
      })
  void aDefectiveTokenIsMaskedLikeAValidOne(CredentialDefect flaw) {
    String flawed = flaw.applyTo(TOKEN);
    RawRequest call =
        RawRequest.of("POST", "/api/v1/logout")
            .header("X-Auth-Token", flawed)
            .header("X-Other", "see " + flawed)
            .cookie("rc_token", flawed)
            .query("authToken", flawed)
            .query("other", URLEncoder.encode(flawed, StandardCharsets.UTF_8))
            .body("application/json", "{\"sent\":\"" + flawed.replace("/", "\\/") + "\"}");
    responses(1, call, List.of(), "you sent " + flawed);
    issued(2);

    nothingOf(flawed, 6);
  }

  @Test
  void whatWasSentStaysUnderstandable() {
    issued(1);
    responses(2, RawRequest.of("POST", "/logout").header("X-Auth-Token", TOKEN), List.of(), "");
    responses(3, sent(CredentialDefect.HALF), List.of(), "");
    responses(4, sent(CredentialDefect.UNKNOWN), List.of(), "");
    responses(5, sent(CredentialDefect.NULL), List.of(), "");
    responses(6, RawRequest.of("POST", "/logout").header("X-Auth-Token", ""), List.of(), "");
    responses(
        7,
        RawRequest.of("DELETE", "/login").header("ibm-mq-rest-csrf-token", "any"),
        List.of(),
        "");

    assertThat(recorder.exchanges())
        .extracting(ConformanceReport.MaskedExchange::curl)
        .satisfiesExactly(
            login -> assertThat(login).contains("/login"),
            right -> assertThat(right).contains("'X-Auth-Token: ***'"),
            half -> assertThat(half).contains("'X-Auth-Token: ***(altered)'"),
            unknown -> assertThat(unknown).contains("'X-Auth-Token: ***(made up)'"),
            none -> assertThat(none).contains("'X-Auth-Token: null'"),
            empty -> assertThat(empty).contains("'X-Auth-Token;'"),
            csrf -> assertThat(csrf).contains("'ibm-mq-rest-csrf-token: any'"));
  }

  @Test
  void whatIsLearnedLaterIsMaskedEverywhere() {
    Check check =
        new Check(
            Contract.load("rocket-chat").requirements().get(0), "sends", "expects", trial -> {});
    RawResponse early = response(1, RawRequest.of("GET", "/x"), List.of(), "hello " + TOKEN);
    ConformanceReport.CheckResult result =
        recorder.result(
            check,
            Verdict.FAIL,
            List.of(new Finding(Verdict.FAIL, "got " + TOKEN, early)),
            "for " + TOKEN,
            List.of(early));
    issued(2);

    nothingOf(TOKEN, 6);
    assertThat(recorder.maskAgain(result).notes().get(0).sentence()).isEqualTo("got ***");
    assertThat(recorder.maskAgain(result).reason()).isEqualTo("for ***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LtpaToken2=TOKEN; Path=/; HttpOnly",
        "LtpaToken2=\"TOKEN\"; Path=/",
        "LtpaToken2=\"TOKEN; Path=/",
        "LtpaToken2=\"TOKEN;TOKEN\"; Path=/",
        "LtpaToken2= TOKEN ;Path=/",
        "LtpaToken2 TOKEN",
        "Path=/; LtpaToken2=TOKEN",
        "a=b; Path=/, LtpaToken2=TOKEN; Secure",
        "; LtpaToken2=TOKEN",
        "=TOKEN",
        "LtpaToken2=TOKEN",
      })
  void aCookieIsMaskedHoweverItIsSet(String line) {
    for (String token : List.of(TOKEN, "s1d4Qz", "abcdefgh-hgfedcba")) {
      ReportRecorder fresh = new ReportRecorder(Target.ibmMq(URL).user("mqadmin", "mqadmin"));
      List<NameValue> headers = List.of(new NameValue("set-cookie", line.replace("TOKEN", token)));
      fresh.record("login", List.of(response(1, RawRequest.of("POST", "/login"), headers, "")));

      assertThat(fresh.exchanges().toString()).contains("***").doesNotContain(token);
    }
  }

  @Test
  void aCookieThatOpensNothingIsShown() {
    responses(
        1,
        RawRequest.of("GET", "/x").cookie("rc_uid", "aobEdbYhXfu5hkeqG"),
        List.of(new NameValue("Set-Cookie", "rc_uid=aobEdbYhXfu5hkeqG; Path=/")),
        "{\"userId\":\"aobEdbYhXfu5hkeqG\"}");

    assertThat(recorder.exchanges().toString()).doesNotContain("***").contains("rc_uid=aob");
  }

  @Test
  void attributesOfCookiesAreShown() {
    String line =
        "; Path=/x; Domain=a.example; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0"
            + "; Secure; HttpOnly; SameSite=Strict";
    responses(
        1,
        RawRequest.of("POST", "/x"),
        List.of(
            new NameValue("Set-Cookie", "A=" + TOKEN + line),
            new NameValue("Set-Cookie", "B=" + line),
            new NameValue("Set-Cookie", "C=\"\"" + line)),
        "");

    assertThat(recorder.exchanges().get(0).headers())
        .containsExactly(
            "Set-Cookie: A=***" + line, "Set-Cookie: B=" + line, "Set-Cookie: C=\"\"" + line);
  }

  @Test
  void credentialsInHeadersAreMasked() {
    String basic =
        "Basic "
            + Base64.getEncoder().encodeToString("carl:hush-hush".getBytes(StandardCharsets.UTF_8));
    RawRequest call =
        RawRequest.of("GET", "/x")
            .header("Authorization", basic)
            .header("X-API-Key", "0123456789")
            .header("Cookie", "$Version=\"1\"; LtpaToken2=\"" + TOKEN + "\"; $Path=\"/\"");
    responses(1, call, List.of(new NameValue("authorization", TOKEN)), "you are " + basic);

    assertThat(recorder.exchanges().get(0).curl())
        .contains("'Authorization: Basic ***", "X-API-Key: ***", "$Version=\"1\"; LtpaToken2=***");
    assertThat(recorder.exchanges().get(0).body()).isEqualTo("you are Basic ***");
    assertThat(recorder.exchanges().get(0).headers()).containsExactly("authorization: ***");
    assertThat(recorder.exchanges().toString()).doesNotContain("0123456789");
  }

  @Test
  void fieldsNamedLikeSecretsAreMasked() {
    responses(
        1,
        RawRequest.of("GET", "/me"),
        List.of(),
        "{ \"data\": {\"authToken\": \"abcdefgh\", \"userId\":\"u1\"},\n \"services\":{\"password\":"
            + "{\"bcrypt\":\"$2b$10$abc\"},\"resume\":{\"loginTokens\":[{\"hashedToken\":\"hhh\"}]}}}");

    assertThat(recorder.exchanges().get(0).body())
        .isEqualTo(
            "{ \"data\": {\"authToken\": \"***\", \"userId\":\"u1\"},\n \"services\":{\"password\":"
                + "{\"bcrypt\":\"***\"},\"resume\":{\"loginTokens\":[{\"hashedToken\":\"***\"}]}}}");
  }

  @Test
  void ordinaryResponsesAreShownUnchanged() {
    issued(1);
    String body =
        "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\",\"logout\":true,"
            + "\"errors\":[{\"msgId\":\"MQWB0104E\",\"path\":\"/api/v1/logout?logout=true\"}]}";
    responses(
        2,
        RawRequest.of("POST", "/api/v1/logout").query("logout", "true"),
        List.of(
            new NameValue("WWW-Authenticate", "Basic realm=\"mqweb\""),
            new NameValue("Access-Control-Allow-Headers", "X-Auth-Token, X-User-Id")),
        body);

    ConformanceReport.MaskedExchange masked = recorder.exchanges().get(1);
    assertThat(masked.body()).isEqualTo(body);
    assertThat(masked.headers())
        .containsExactly(
            "WWW-Authenticate: Basic realm=\"mqweb\"",
            "Access-Control-Allow-Headers: X-Auth-Token, X-User-Id");
    assertThat(masked.curl()).contains("/api/v1/logout?logout=true");
  }

  @Test
  void aBodyMayBeLongAndStrange() {
    String noise =
        "a%41token-[" + "\\\"".repeat(3000) + "x".repeat(50_000) + "password{[".repeat(3000);

    assertThat(recorder.mask(noise + PASSWORD)).endsWith("***");
  }

  private void issued(int number) {
    responses(
        number,
        RawRequest.of("POST", "/login"),
        List.of(),
        "{\"data\":{\"authToken\":\"" + TOKEN + "\"}}");
  }

  private static RawRequest sent(CredentialDefect flaw) {
    return RawRequest.of("POST", "/logout").header("X-Auth-Token", flaw.applyTo(TOKEN));
  }

  private void responses(int number, RawRequest call, List<NameValue> headers, String body) {
    recorder.record("check", List.of(response(number, call, headers, body)));
  }

  private static RawResponse response(
      int number, RawRequest call, List<NameValue> headers, String body) {
    return new RawResponse(number, call, 200, headers, body);
  }

  /** Asserts that no part of a secret longer than a number of characters occurs in the report. */
  private void nothingOf(String token, int length) {
    String all = recorder.exchanges().toString();
    for (int at = 0; at + length <= token.length(); at++) {
      assertThat(all).doesNotContain(token.substring(at, at + length));
    }
  }
}
