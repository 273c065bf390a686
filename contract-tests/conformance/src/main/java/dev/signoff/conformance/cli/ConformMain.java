package dev.signoff.conformance.cli;

import dev.signoff.conformance.InternalErrors;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ./signoff conform}: whether a server's login and logout do what the vendor documents. */
@Command(
    name = "./signoff conform",
    mixinStandardHelpOptions = true,
    versionProvider = SuiteVersionProvider.class,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Logs in and out of any server, and tells sentence by sentence whether it does what the"
            + " vendor documents.",
    footer = {
      "",
      "Each command explains its options and exit codes: ./signoff conform rocket-chat --help"
    })
public final class ConformMain implements Runnable {
  private ConformMain() {}

  /**
   * Runs it, and exits.
   *
   * @param args a command and its options, or {@code --help}
   */
  public static void main(String[] args) {
    System.exit(command(CliEnvironment.ofProcess()).execute(args));
  }

  static CommandLine command(CliEnvironment surroundings) {
    return new CommandLine(new ConformMain())
        .addSubcommand(new IbmMqCommand(surroundings))
        .addSubcommand(new RestedCommand(surroundings))
        .addSubcommand(new RocketChatCommand(surroundings))
        .addSubcommand(new ListCommand())
        .addSubcommand(new CompareCommand(surroundings))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((e, args) -> wrong(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, surroundings));
  }

  @Override
  public void run() {
    throw new UsageException("Name a command: ibm-mq, rested, rocket-chat, list or compare.");
  }

  private static int wrong(ParameterException e) {
    String message =
        e instanceof UnmatchedArgumentException unmatched
            ? unknown(unmatched)
            : Sentence.of(String.valueOf(e.getMessage()));
    return refuse(message, e.getCommandLine());
  }

  /** Names no value: what follows an option that there is not may be a password. */
  private static String unknown(UnmatchedArgumentException e) {
    boolean command = e.getCommandLine().getParent() == null;
    String first = e.getUnmatched().get(0);
    List<String> near = e.getSuggestions();
    String name = first.startsWith("-") ? first.replaceFirst("=.*", "") : command ? first : "";
    return (name.isEmpty()
            ? "There is a word that belongs to no option."
            : "There is no " + (first.startsWith("-") ? "option " : "command ") + name + ".")
        + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?");
  }

  private static int failed(Exception e, CommandLine command, CliEnvironment surroundings) {
    if (e instanceof UsageException) {
      return refuse(String.valueOf(e.getMessage()), command);
    }
    command.getErr().println("The suite itself failed: " + InternalErrors.told(e));
    if (surroundings.wantsStackTraces()) {
      e.printStackTrace(command.getErr());
    } else {
      command.getErr().println("SIGNOFF_DEBUG=1 shows where.");
    }
    return ExitCodes.SUITE_FAILED;
  }

  private static int refuse(String message, CommandLine command) {
    command.getErr().println(message);
    command.getErr().println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCodes.USAGE;
  }
}
