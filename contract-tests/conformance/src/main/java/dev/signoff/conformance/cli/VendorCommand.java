package dev.signoff.conformance.cli;

import dev.signoff.conformance.check.SessionPool;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.target.Target;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Base class of the commands that check a server. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = SuiteVersionProvider.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    abbreviateSynopsis = true,
    footerHeading =
        "%nA run sends its requests one after the other, "
            + RawHttpClient.MAX_REQUESTS
            + " at most. It logs in several times, "
            + SessionPool.MAX_SESSIONS
            + " at most, and a few times with a wrong password. It logs out every session that it"
            + " opened, also after Ctrl-C, and touches no other session.%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The server conforms.",
      "1:The server violates a requirement, or an expected failure no longer happens.",
      "2:Wrong usage.",
      "3:The server cannot be reached or trusted, or the login fails.",
      "4:The suite itself failed.",
      "130:Interrupted."
    })
abstract class VendorCommand implements Callable<Integer> {
  @Mixin private TargetOptions server = new TargetOptions();
  @Mixin private UserOptions user = new UserOptions();
  @Mixin private CheckSelectionOptions choice = new CheckSelectionOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private final CliEnvironment environment;

  VendorCommand(CliEnvironment environment) {
    this.environment = environment;
  }

  /** Returns the target with the options that only this vendor has. */
  abstract Target target(URI url, CliEnvironment environment);

  @Override
  public final Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Target target = target(server.url(), environment);
      server.addTo(target);
      choice.addTo(target);
      user.addTo(target, environment, err);
      return new ConformRun(
              environment, output, choice.expected(), spec.commandLine().getOut(), err)
          .conform(target);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Sentence.of(String.valueOf(e.getMessage())));
    }
  }
}
