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

/** What the commands of all vendors have in common. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = SuiteVersionProvider.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    abbreviateSynopsis = true,
    footerHeading =
        "%nA run sends 100 to 250 requests, "
            + RawHttpClient.MOST
            + " at most, and logs in some 20 times, "
            + SessionPool.MOST
            + " at most, a few times with a wrong password. It logs out every session that it opened,"
            + " after Ctrl-C too, and touches no other.%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The server conforms.",
      "1:It breaks a requirement, or an expected failure no longer happens.",
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

  private final CliEnvironment surroundings;

  VendorCommand(CliEnvironment surroundings) {
    this.surroundings = surroundings;
  }

  /** The target with what only this vendor needs. */
  abstract Target target(URI url, CliEnvironment around);

  @Override
  public final Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Target target = target(server.url(), surroundings);
      server.addTo(target);
      choice.addTo(target);
      user.addTo(target, surroundings, err);
      return new ConformRun(
              surroundings, output, choice.expected(), spec.commandLine().getOut(), err)
          .conform(target);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Sentence.of(String.valueOf(e.getMessage())));
    }
  }
}
