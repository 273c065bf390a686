package dev.signoff.conformance.cli;

import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks a server with IBM MQ's resource login. */
@Command(
    name = "ibm-mq",
    description = "Checks a server with the login and logout of the IBM MQ REST API.",
    footer = {
      "",
      "Example:",
      "  ./signoff conform ibm-mq --url https://localhost:9443 --trust server.pem \\",
      "      --user mqadmin --password-env MQ_PASSWORD"
    })
final class IbmMqCommand extends VendorCommand {
  @Option(
      names = "--release",
      order = 40,
      paramLabel = "VERSION",
      description =
          "Release of IBM MQ, from 9.0.2 on; it decides on the CSRF rule. Default: 9.0.5, which"
              + " stands for all later ones.")
  private @Nullable String release;

  @Option(
      names = "--qmgr",
      order = 41,
      paramLabel = "NAME",
      description =
          "Queue manager on which one queue is created. Without one those checks are skipped or"
              + " only refused.")
  private @Nullable String qmgr;

  IbmMqCommand(CliEnvironment surroundings) {
    super(surroundings);
  }

  @Override
  Target target(URI url, CliEnvironment around) {
    Target target = Target.ibmMq(VendorUrl.cut(url, Contract.load("ibm-mq")));
    if (release != null) {
      target.release(release);
    }
    if (qmgr != null) {
      target.qmgr(qmgr);
    }
    return target;
  }
}
