package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;

/** Whether a logout is the same without a body and with any. */
final class BodyChecks {
  private static final Pair[] STRANGE = {
    new Pair("authToken", "garbage"), new Pair("userId", "garbage")
  };
  private static final int MANY = 8 * 1024;

  private final Scene scene;

  BodyChecks(Scene scene) {
    this.scene = scene;
  }

  void addTo(Checks checks) {
    checks.add(
        "RC-LOGOUT-10",
        "POST /api/v1/logout without body and length, with a type and length 0, with an object and an"
            + " array of JSON, malformed JSON, XML, a form and 8 KB of text",
        "200, and the session is ended, each time",
        this::takesAnyBody);
  }

  private void takesAnyBody(Trial trial) {
    Call bare = Calls.bareLogout();
    ends("no body and no length", bare.withoutLength(), trial);
    ends("length 0 and a type", bare.header("Content-Type", Calls.JSON), trial);
    ends("JSON", bare.body(Calls.JSON, Calls.json(STRANGE)), trial);
    ends("an array of JSON", bare.body(Calls.JSON, "[]"), trial);
    ends("malformed JSON", bare.body(Calls.JSON, "{\"logout\":"), trial);
    ends("XML", bare.body("application/xml", "<a/>"), trial);
    ends("a form", bare.body(Calls.FORM, Calls.form(STRANGE)), trial);
    ends("8 KB of text", bare.body("text/plain", "x".repeat(MANY)), trial);
  }

  private void ends(String body, Call bare, Trial trial) {
    TokenPair pair = scene.fresh();
    Answer logout = scene.chat().send(Calls.with(bare, pair));
    trial.expect("logout with " + body, logout).status(200);
    if (logout.succeeded()) {
      scene.sessions().ended(pair);
      scene.endings().refused("a logout with " + body, pair, trial);
    }
  }
}
