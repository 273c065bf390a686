package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;

/** Checks of logouts with and without a body. */
final class RocketChatBodyChecks {
  private static final NameValue[] STRANGE = {
    new NameValue("authToken", "garbage"), new NameValue("userId", "garbage")
  };
  private static final int MANY = 8 * 1024;

  private final RocketChatCheckContext context;

  RocketChatBodyChecks(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-10",
        "POST /api/v1/logout without body and length, with a type and length"
            + " 0, with a JSON object and a JSON array, malformed JSON, XML, a form"
            + " and 8 KB of text",
        "200, and the session is ended, each time",
        this::takesAnyBody);
  }

  private void takesAnyBody(CheckRun run) {
    RawRequest bare = RocketChatRequests.bareLogout();
    ends("no body and no length", bare.withoutLength(), run);
    ends("length 0 and a type", bare.header("Content-Type", RocketChatRequests.JSON), run);
    ends("JSON", bare.body(RocketChatRequests.JSON, RocketChatRequests.json(STRANGE)), run);
    ends("a JSON array", bare.body(RocketChatRequests.JSON, "[]"), run);
    ends("malformed JSON", bare.body(RocketChatRequests.JSON, "{\"logout\":"), run);
    ends("XML", bare.body("application/xml", "<a/>"), run);
    ends("a form", bare.body(RocketChatRequests.FORM, RocketChatRequests.form(STRANGE)), run);
    ends("8 KB of text", bare.body("text/plain", "x".repeat(MANY)), run);
  }

  private void ends(String body, RawRequest bare, CheckRun run) {
    RocketChatCheckSession session = context.fresh();
    RawResponse logout = context.chat().send(RocketChatRequests.with(bare, session));
    run.expect("logout with " + body, logout).status(200);
    if (logout.succeeded()) {
      context.sessions().ended(session);
      context.tokenReuse().refused("a logout with " + body, session, run);
    }
  }
}
