package dev.signoff.conformance.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Terminal of the process, if it has one. */
interface Terminal {
  /** Returns whether the process is connected to an interactive terminal. */
  boolean isPresent();

  /** Prompts for a secret without echo. Returns null if the input is empty. */
  @Nullable String ask(String question);

  /** Returns the terminal of this process. */
  @SuppressWarnings("SystemConsoleNull") // isInteractive() handles JDK 22 and later
  static Terminal own() {
    Console console = System.console();
    return new Terminal() {
      @Override
      public boolean isPresent() {
        return console != null && isInteractive(console);
      }

      @Override
      public @Nullable String ask(String question) {
        char[] typed = console == null ? null : console.readPassword("%s", question);
        return typed == null || typed.length == 0 ? null : new String(typed);
      }
    };
  }

  /**
   * Returns whether the console is a terminal. Since JDK 22 there is a console without a terminal
   * too, and a method to distinguish them.
   */
  private static boolean isInteractive(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderThan22) {
      return true;
    }
  }
}
