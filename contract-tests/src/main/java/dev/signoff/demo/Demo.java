package dev.signoff.demo;

import dev.signoff.crosscheck.DriftReport;
import dev.signoff.crosscheck.FactSource;
import dev.signoff.crosscheck.live.ServerCertificateTrust;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.SignoffException;
import dev.signoff.sdk.rested.TokenForm;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.ibmmq.IbmMqProfile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Demo of the SDK's main task for all three vendors: log in, ask for the current user, log out. */
@Command(
    name = "signoff demo",
    usageHelpAutoWidth = true,
    description =
        "Starts the reference server on free ports and lets the SDK log in, ask who it is and log out"
            + " of all three vendors, then shows what the token is worth afterwards. In the end it"
            + " brings about every documented outcome and compares what contract, SDK, server, stubs"
            + " and pacts say of it.",
    footer = {
      "",
      "Exit codes: 0 every step came out as the contracts say, and all sides agree; 1 one did not."
    })
public final class Demo implements Callable<Integer> {
  private static final Logger GRIZZLY = Logger.getLogger("org.glassfish");

  @SuppressWarnings("unused") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  private final PrintStream out;

  private Demo(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the demo, and exits with 0 if every step succeeded, otherwise with 1.
   *
   * @param args {@code --help}, or nothing
   */
  public static void main(String[] args) {
    System.exit(run(System.out, args));
  }

  /**
   * Runs the demo.
   *
   * @param out the output
   * @param args {@code --help}, or nothing
   * @return the exit code
   */
  static int run(PrintStream out, String... args) {
    return new CommandLine(new Demo(out))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              out.println("The demo cannot go on: " + e.getMessage());
              return 1;
            })
        .execute(args);
  }

  @Override
  public Integer call() {
    GRIZZLY.setLevel(Level.WARNING);
    DemoSteps steps = new DemoSteps(out);
    try {
      try (SignoffServer server = SignoffServer.start(anyPorts())) {
        out.println("The reference server listens at " + server.https());
        ClientOptions options = trusting(server).withInterceptor(steps.wire());
        steps.heading("IBM MQ 9.0.5: any value of the CSRF header will do");
        new IbmMqDemo(steps, options).run(server, true);
        steps.heading("rested, the token in a cookie");
        new RestedDemo(steps, options).run(server, TokenForm.COOKIE);
        steps.heading("rested, the token in the header Authorization");
        new RestedDemo(steps, options).run(server, TokenForm.HEADER);
        steps.heading("Rocket.Chat");
        new RocketChatDemo(steps, options).run(server);
      }
      ServerOptions older = anyPorts().ibmMqProfile(IbmMqProfile.V9_0_4).ibmMqTrackLoggedOut(true);
      try (SignoffServer server = SignoffServer.start(older)) {
        ClientOptions options = trusting(server).withInterceptor(steps.wire());
        steps.heading("IBM MQ 9.0.4: the newest csrfToken, sent back; tracking logged-out tokens");
        new IbmMqDemo(steps, options).run(server, false);
      }
    } catch (SignoffException e) {
      out.println("The demo cannot go on after that.");
    }
    return steps.allWell() && allAgree() ? 0 : 1;
  }

  private boolean allAgree() {
    out.println();
    out.println("Checking contract, SDK, server and stubs against each other. A few seconds.");
    DriftReport agreement = DriftReport.of(Path.of(System.getProperty("signoff.pacts", "")));
    agreement.differences().forEach(difference -> out.println("  " + difference));
    out.println(agreement.summary());
    if (!agreement.sources().contains(FactSource.PACT)) {
      out.println("The pacts are written, and take part, in ./signoff test.");
    } else if (!agreement.differences().isEmpty()) {
      out.println("The pacts are those of the last ./signoff test; run it again after a change.");
    }
    return agreement.differences().isEmpty();
  }

  private static ServerOptions anyPorts() {
    return new ServerOptions().httpsPort(0).httpPort(0);
  }

  private static ClientOptions trusting(SignoffServer server) {
    return ClientOptions.standard().withTls(ServerCertificateTrust.in(server.certificatePem()));
  }
}
