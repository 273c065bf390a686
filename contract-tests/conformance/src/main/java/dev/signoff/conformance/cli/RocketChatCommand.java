package dev.signoff.conformance.cli;

import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.net.URI;
import picocli.CommandLine.Command;

/** Checks a server with Rocket.Chat's login and logout. */
@Command(
    name = "rocket-chat",
    description = "Checks a server with the login and logout of Rocket.Chat.",
    footer = {
      "",
      "Example:",
      "  ./signoff conform rocket-chat --url https://chat.example.com \\",
      "      --user alice --password-env CHAT_PASSWORD"
    })
final class RocketChatCommand extends VendorCommand {
  RocketChatCommand(CliEnvironment surroundings) {
    super(surroundings);
  }

  @Override
  Target target(URI url, CliEnvironment around) {
    return Target.rocketChat(VendorUrl.cut(url, Contract.load("rocket-chat")));
  }
}
