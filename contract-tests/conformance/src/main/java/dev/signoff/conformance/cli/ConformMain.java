package dev.signoff.conformance.cli;

import dev.signoff.conformance.InternalErrors;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code ./signoff conform}. */
@Command(
    name = "./signoff conform",
    mixinStandardHelpOptions = true,
    versionProvider = SuiteVersionProvider.class,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Checks whether the login and logout of a server do what the vendor"
            + " documents, requirement by requirement.",
    footer = {
      "",
      "Each command explains its options and exit codes: ./signoff conform rocket-chat --help"
    })
public final class ConformMain implements Runnable {
  private ConformMain() {}

  /**
   * Runs the command and exits the process.
   *
   * @param args a subcommand and its options, or {@code --help}
   */
  public static void main(String[] args) {
    System.exit(command(CliEnvironment.ofProcess()).execute(args));
  }

  static CommandLine command(CliEnvironment environment) {
    return new CommandLine(new ConformMain())
        .addSubcommand(new IbmMqCommand(environment))
        .addSubcommand(new RestedCommand(environment))
        .addSubcommand(new RocketChatCommand(environment))
        .addSubcommand(new ListCommand())
        .addSubcommand(new CompareCommand(environment))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((e, args) -> wrong(e))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, environment));
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

  /** Describes an unknown option without its value, which may be a password. */
  private static String unknown(UnmatchedArgumentException e) {
    boolean command = e.getCommandLine().getParent() == null;
    String first = e.getUnmatched().get(0);
    List<String> near = e.getSuggestions();
    String name = first.startsWith("-") ? first.replaceFirst("=.*", "") : command ? first : "";
    return (name.isEmpty()
            ? "There is an argument that belongs to no option."
            : "There is no " + (first.startsWith("-") ? "option " : "command ") + name + ".")
        + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?");
  }

  private static int failed(Exception e, CommandLine command, CliEnvironment environment) {
    if (e instanceof UsageException) {
      return refuse(String.valueOf(e.getMessage()), command);
    }
    command.getErr().println("The suite itself failed: " + InternalErrors.describe(e));
    if (environment.wantsStackTraces()) {
      e.printStackTrace(command.getErr());
    } else {
      command.getErr().println("Set SIGNOFF_DEBUG=1 to see the stack trace.");
    }
    return ExitCodes.SUITE_FAILED;
  }

  private static int refuse(String message, CommandLine command) {
    command.getErr().println(message);
    command.getErr().println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCodes.USAGE;
  }
}
