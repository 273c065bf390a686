package dev.signoff.demo;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rested.RestedSession;
import dev.signoff.sdk.rested.TokenForm;
import dev.signoff.sdk.rested.model.Credentials;
import dev.signoff.server.SignoffServer;

/**
 * Demo steps for rested: log in, read and log out, with the token in the cookie and in the header.
 */
final class RestedDemo {
  private static final String KEY = "d59eb2859c284168ac48aef65046d5dd";

  private final DemoSteps steps;
  private final ClientOptions options;

  RestedDemo(DemoSteps steps, ClientOptions options) {
    this.steps = steps;
    this.options = options;
  }

  void run(SignoffServer server, TokenForm form) {
    try (var rested = RestedClient.at(server.https(), "examples/auth", KEY, options)) {
      Credentials credentials = new Credentials("password").withUsername("username");
      RestedSession session =
          steps.take("log in as username", 200, () -> rested.logIn(credentials, form));
      steps.take("who am I?", 200, () -> session.whoAmI().username());
      SessionToken copy = session.token();
      steps.take("log out", 204, session::logOut);
      steps.refused(
          "replay a copy of the token", 403, () -> rested.resume(copy, form).whoAmI().username());
    }
  }
}
