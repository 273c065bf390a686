package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.ContractValidator;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of response bodies of all requests. */
final class IbmMqBodyChecks {
  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  private final IbmMqCheckContext context;
  private final IbmMqSessionDriver mq;
  private final ContractValidator shape;

  IbmMqBodyChecks(IbmMqCheckContext context) {
    this.context = context;
    this.mq = context.mq();
    this.shape = new ContractValidator(context.target().release().profile());
  }

  void addTo(CheckRegistry checks) {
    checks.addLast(
        "MQ-ERR-01",
        "each request of the run that was refused",
        "an error body of the vendor's form, whose message begins with its msgId",
        this::haveDocumentedForm);
    checks.addLast(
        "MQ-ERR-02",
        "each request of the run",
        "no password and no whole token in the body",
        this::containNoSecrets);
    checks.add(
        "MQ-ERR-03",
        "GET and POST of paths below /ibmmq/rest that do not exist",
        "404 with MQWB0116E",
        this::rejectUnknownPaths);
  }

  private void haveDocumentedForm(CheckRun run) {
    sendRefusedRequests();
    DistinctFindings distinct = new DistinctFindings(run);
    for (RawResponse response : mq.log()) {
      if (response.status() >= 400) {
        shape.violations(withDocumentedStatus(response)).forEach(it -> distinct.fail(it, response));
        if (!IbmMqErrorBody.messagesBeginWithTheirIds(response)) {
          distinct.fail(
              response.request()
                  + ": expected a message that begins with its msgId and a colon, got another",
              response);
        }
      }
    }
  }

  /**
   * Returns the response with the status for which the contract documents this body, since a body
   * is validated whatever its status.
   */
  private RawResponse withDocumentedStatus(RawResponse response) {
    boolean undocumentedStatus =
        shape.violations(response).isEmpty() && response.json().has("error");
    return undocumentedStatus
        ? new RawResponse(
            response.number(), mq.whoAmIRequest(), 401, response.headers(), response.body())
        : response;
  }

  /**
   * Sends requests that are refused, so that there are bodies to check even if no other check was
   * selected.
   */
  private void sendRefusedRequests() {
    for (String id : List.of("MQ-WHOAMI-03", "MQ-LOGOUT-05", "MQ-LOGOUT-08", "MQ-LOGOUT-09")) {
      context.matrix().rows(id).forEach(context.matrix()::execute);
    }
    mq.send(mq.variant().login("{}"));
    mq.send(mq.variant().login(IbmMqRequests.credentials("nobody", context.leaks().canary())));
  }

  private void containNoSecrets(CheckRun run) {
    IbmMqCheckSession session = context.sessions().shared();
    String forged = CredentialDefect.UNKNOWN.applyTo(session.ltpa().value());
    context.leaks().token(forged);
    RawRequest request = mq.whoAmIRequest().cookie(session.ltpa().name(), forged);
    mq.send(request);
    mq.send(session.cookies(mq.variant().login("{\"cut\":")));
    sendRefusedRequests();
    DistinctFindings distinct = new DistinctFindings(run);
    for (RawResponse response : mq.log()) {
      RawResponse decoded = decoded(response);
      if (context.leaks().showsPassword(response) || context.leaks().showsPassword(decoded)) {
        distinct.fail(response.request() + ": expected no password in the body, got one", response);
      }
      if (context.leaks().showsToken(response) || context.leaks().showsToken(decoded)) {
        distinct.fail(response.request() + ": expected no token in the body, got one", response);
      }
    }
  }

  /** Returns the response with its body percent-decoded. */
  private static RawResponse decoded(RawResponse response) {
    String body =
        ENCODED
            .matcher(response.body())
            .replaceAll(
                it ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(it.group(1), 16))));
    return new RawResponse(
        response.number(), response.request(), response.status(), response.headers(), body);
  }

  private void rejectUnknownPaths(CheckRun run) {
    IbmMqCheckSession session = context.sessions().shared();
    for (RawRequest request :
        List.of(
            IbmMqRequests.unknownPath("GET", "/v1/nowhere"),
            IbmMqRequests.unknownPath("GET", "/nowhere"),
            IbmMqRequests.unknownPath("GET", "/v1/login/nowhere"),
            IbmMqRequests.unknownPath("POST", "/v1/nowhere"))) {
      RawResponse response = mq.send(session.withAllCredentials(request));
      session.take(response);
      String what = response.request().toString();
      run.expect(what, response).status(404);
      if (response.status() == 404) {
        IbmMqErrorBody.expectId(run, what, response, "MQWB0116E");
      }
    }
  }
}
