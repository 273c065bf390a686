package dev.signoff.conformance.ibmmq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.ContractValidator;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;

/** Checks of {@code GET /login}, which returns the logged-in user. */
final class IbmMqWhoAmIChecks {
  static final String NO_BASE64 = "(not-base64)";

  private static final String NOT_AUTHENTICATED = "MQWB0104E";
  private static final String TOKEN_REFUSED = "MQWB0112E";

  private final IbmMqCheckContext context;
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;
  private final ContractValidator shape;

  IbmMqWhoAmIChecks(IbmMqCheckContext context) {
    this.context = context;
    this.mq = context.mq();
    this.sessions = context.sessions();
    this.shape = new ContractValidator(context.target().release().profile());
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-WHOAMI-01",
        "GET /login with one user's token, with another's, with the first again, and with a bad one"
            + " beside it",
        "200 with that user's name and roles in JSON",
        this::hasLivenessProbe);
    checks.add(
        "MQ-WHOAMI-02", "GET /login with the token and nothing else", "200", this::needsNoHeader);
    checks.add(
        "MQ-WHOAMI-03",
        "GET /login without a token, and with bad ones",
        "401 with " + NOT_AUTHENTICATED + ", and with " + TOKEN_REFUSED,
        this::namesTheReason);
  }

  private void hasLivenessProbe(CheckRun run) {
    context.matrix().verify("MQ-WHOAMI-01", run);
    IbmMqCheckSession session = sessions.shared();
    hasLivenessProbe(run, session);
    sessions
        .others()
        .ifPresentOrElse(
            other -> hasLivenessProbe(run, other), () -> run.incomplete("needs --other-user"));
    hasLivenessProbe(run, session);
    if (mq.hasLivenessProbe()) {
      isAcceptedBesideAnother(run, session, "before", true);
      isAcceptedBesideAnother(run, session, "after", false);
    }
  }

  /**
   * Sends two cookies of one name, as a client does that has one of each of two paths or domains.
   * RFC 6265 §5.4 advises servers not to rely on their order, so a refusal is only a warning.
   */
  private void isAcceptedBesideAnother(
      CheckRun run, IbmMqCheckSession session, String where, boolean isBadFirst) {
    NameValue good = session.ltpa();
    NameValue bad =
        new NameValue(good.name(), new StringBuilder(good.value()).reverse().toString());
    List<NameValue> both = isBadFirst ? List.of(bad, good) : List.of(good, bad);
    RawResponse response = mq.send(session.otherCookies(mq.whoAmIRequest()).cookies(both));
    if (response.status() != 200) {
      run.warn(
          "GET /login with a bad token "
              + where
              + " the good one, in cookies of one name: expected status 200, got "
              + response.status(),
          response);
    }
  }

  private void hasLivenessProbe(CheckRun run, IbmMqCheckSession session) {
    String what = "GET /login with a token";
    RawResponse response = mq.whoAmI(session);
    if (response.status() != 200) {
      run.expect(what, response).status(200);
      return;
    }
    run.expect(what, response).json();
    shape.verify(run, response);
    int users = response.json().path("user").size();
    if (users > 1) {
      run.expect(what, response).different("one user", users + " of them");
    }
    JsonNode user = response.json().at("/user/0");
    if (!user.path("name").asText().equalsIgnoreCase(session.user().name())) {
      run.expect(what, response).different("the name of the token's user", "another or none");
    }
    JsonNode mechanism = user.path("authenticationMechanism");
    boolean known = context.target().release().version().startsWith("9.0");
    if (known && !mechanism.isMissingNode() && !mechanism.asText().equals("form")) {
      run.expect(what, response)
          .different("authenticationMechanism to be \"form\" if it is there", "another");
    }
  }

  private void needsNoHeader(CheckRun run) {
    IbmMqCheckSession session = sessions.shared();
    RawResponse response = mq.send(session.cookies(IbmMqRequests.whoAmI()));
    session.take(response);
    run.expect("GET /login without a CSRF header", response).status(200);
  }

  private void namesTheReason(CheckRun run) {
    IbmMqCheckSession session = sessions.shared();
    for (CredentialMatrix.RowResult result : context.matrix().verify("MQ-WHOAMI-03", run)) {
      RawResponse response = result.response();
      if (response != null && response.status() == 401) {
        CredentialDefect defect = result.row().defect();
        // Some servers treat an empty token as missing, others as invalid.
        if (defect == CredentialDefect.ABSENT
            || (defect == CredentialDefect.EMPTY
                && IbmMqErrorBody.is(response, NOT_AUTHENTICATED))) {
          IbmMqErrorBody.expectId(run, result.row().what(), response, NOT_AUTHENTICATED);
        } else {
          IbmMqErrorBody.expectId(run, result.row().what(), response, TOKEN_REFUSED);
        }
      }
    }
    refusedToken(run, "a token that is no base64", session, NO_BASE64);
    refusedToken(
        run, "a token that is no token in base64", session, "bm8gdG9rZW4gb2YgYW55Ym9keSdz");
    String what = "GET /login with the right token after the bad ones";
    if (mq.hasLivenessProbe()) {
      run.expect(what, mq.whoAmI(session)).status(200);
    }
  }

  private void refusedToken(CheckRun run, String what, IbmMqCheckSession session, String token) {
    RawResponse response =
        mq.send(session.otherCookies(mq.whoAmIRequest()).cookie(session.ltpa().name(), token));
    run.expect("GET /login with " + what, response).status(401);
    if (response.status() == 401) {
      IbmMqErrorBody.expectId(run, "GET /login with " + what, response, TOKEN_REFUSED);
    }
  }
}
