package dev.signoff.demo;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import dev.signoff.server.SignoffServer;

/**
 * Demo steps for Rocket.Chat: log in, read and log out, without an effect on another session of the
 * same user.
 */
final class RocketChatDemo {
  private final DemoSteps steps;
  private final ClientOptions options;

  RocketChatDemo(DemoSteps steps, ClientOptions options) {
    this.steps = steps;
    this.options = options;
  }

  void run(SignoffServer server) {
    try (var chat = RocketChatClient.at(server.https(), options)) {
      RocketChatSession phone = steps.take("log in as alice, on the phone", 200, () -> login(chat));
      RocketChatSession desk = steps.take("log in as alice, at the desk", 200, () -> login(chat));
      steps.take("who am I, on the phone?", 200, () -> phone.whoAmI().username());
      SessionToken copy = phone.token();
      steps.take("log out, on the phone", 200, phone::logOut);
      steps.refused(
          "replay a copy of that token",
          401,
          () -> chat.resume(phone.userId(), copy).whoAmI().username());
      steps.take("who am I, at the desk?", 200, () -> desk.whoAmI().username());
      steps.take("log out, at the desk", 200, desk::logOut);
    }
  }

  private static RocketChatSession login(RocketChatClient chat) {
    return chat.logIn("alice", "alice-secret");
  }
}
