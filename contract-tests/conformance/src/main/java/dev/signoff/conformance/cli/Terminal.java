package dev.signoff.conformance.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Where somebody sits, if somebody does. */
interface Terminal {
  /** Whether somebody reads and types. */
  boolean isThere();

  /** Asks for a secret, without an echo; null if nothing is given. */
  @Nullable String ask(String question);

  /** That of this process. */
  @SuppressWarnings("SystemConsoleNull") // isInteractive() knows the newer JDKs
  static Terminal own() {
    Console console = System.console();
    return new Terminal() {
      @Override
      public boolean isThere() {
        return console != null && isInteractive(console);
      }

      @Override
      public @Nullable String ask(String question) {
        char[] typed = console == null ? null : console.readPassword("%s", question);
        return typed == null || typed.length == 0 ? null : new String(typed);
      }
    };
  }

  /** From JDK 22 on there is a console without a terminal too, and a method that tells. */
  private static boolean isInteractive(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderThan22) {
      return true;
    }
  }
}
