package dev.signoff.conformance.cli;

import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.net.URI;
import picocli.CommandLine.Command;

/** Command that checks a server with Rocket.Chat's login and logout. */
@Command(
    name = "rocket-chat",
    description = "Checks a server with the login and logout of Rocket.Chat.",
    footer = {
      "",
      "Example:",
      "  ./signoff conform rocket-chat --url https://chat.example.com \\",
      "      --user alice --password-env CHAT_PASSWORD \\",
      "      --other-user bob --other-password-env OTHER_PASSWORD"
    })
final class RocketChatCommand extends VendorCommand {
  RocketChatCommand(CliEnvironment environment) {
    super(environment);
  }

  @Override
  Target target(URI url, CliEnvironment environment) {
    return Target.rocketChat(VendorUrl.cut(url, Contract.load("rocket-chat")));
  }
}
