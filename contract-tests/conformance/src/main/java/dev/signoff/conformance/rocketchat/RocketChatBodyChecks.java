package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;

/** Whether a logout is the same without a body and with any. */
final class RocketChatBodyChecks {
  private static final NameValue[] STRANGE = {
    new NameValue("authToken", "garbage"), new NameValue("userId", "garbage")
  };
  private static final int MANY = 8 * 1024;

  private final RocketChatCheckContext scene;

  RocketChatBodyChecks(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-10",
        "POST /api/v1/logout without body and length, with a type and length 0, with an object and an"
            + " array of JSON, malformed JSON, XML, a form and 8 KB of text",
        "200, and the session is ended, each time",
        this::takesAnyBody);
  }

  private void takesAnyBody(CheckRun trial) {
    RawRequest bare = RocketChatRequests.bareLogout();
    ends("no body and no length", bare.withoutLength(), trial);
    ends("length 0 and a type", bare.header("Content-Type", RocketChatRequests.JSON), trial);
    ends("JSON", bare.body(RocketChatRequests.JSON, RocketChatRequests.json(STRANGE)), trial);
    ends("an array of JSON", bare.body(RocketChatRequests.JSON, "[]"), trial);
    ends("malformed JSON", bare.body(RocketChatRequests.JSON, "{\"logout\":"), trial);
    ends("XML", bare.body("application/xml", "<a/>"), trial);
    ends("a form", bare.body(RocketChatRequests.FORM, RocketChatRequests.form(STRANGE)), trial);
    ends("8 KB of text", bare.body("text/plain", "x".repeat(MANY)), trial);
  }

  private void ends(String body, RawRequest bare, CheckRun trial) {
    RocketChatCheckSession pair = scene.fresh();
    RawResponse logout = scene.chat().send(RocketChatRequests.with(bare, pair));
    trial.expect("logout with " + body, logout).status(200);
    if (logout.succeeded()) {
      scene.sessions().ended(pair);
      scene.endings().refused("a logout with " + body, pair, trial);
    }
  }
}
