package dev.signoff.conformance.cli;

import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Command that checks a server with IBM MQ's resource login. */
@Command(
    name = "ibm-mq",
    description = "Checks a server with the login and logout of the IBM MQ REST API.",
    footer = {
      "",
      "Example:",
      "  ./signoff conform ibm-mq --url https://localhost:9443 --trust server.pem \\",
      "      --user mqadmin --password-env MQ_PASSWORD \\",
      "      --other-user mqreader --other-password-env OTHER_PASSWORD"
    })
final class IbmMqCommand extends VendorCommand {
  @Option(
      names = "--release",
      order = 40,
      paramLabel = "VERSION",
      description =
          "Version of IBM MQ, 9.0.2 or later. It selects the profile and thus"
              + " the CSRF rule. Default: 9.0.5, which also covers all later versions.")
  private @Nullable String release;

  @Option(
      names = "--qmgr",
      order = 41,
      paramLabel = "NAME",
      description =
          "Queue manager on which the run creates local queues (SIGNOFF.CONFORM.*), which it"
              + " deletes again where the server allows it. Default: QM1. Without this option,"
              + " queues are therefore created on QM1 if it exists. To create none: --skip"
              + " MQ-QUEUE-01,MQ-QUEUE-02,MQ-QUEUE-03")
  private @Nullable String qmgr;

  IbmMqCommand(CliEnvironment environment) {
    super(environment);
  }

  @Override
  Target target(URI url, CliEnvironment environment) {
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
