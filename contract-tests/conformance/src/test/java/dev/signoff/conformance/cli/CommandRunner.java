package dev.signoff.conformance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Runner for commands that behaves like a shell and keeps their output. */
final class CommandRunner {
  private final Map<String, String> environment = new HashMap<>();
  private String typed = "";
  private boolean terminal;
  private String out = "";
  private String err = "";

  CommandRunner with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Simulates a person at the terminal who types this text. */
  CommandRunner typing(String response) {
    terminal = true;
    typed = response;
    return this;
  }

  int run(String... args) {
    StringWriter printed = new StringWriter();
    StringWriter complained = new StringWriter();
    CommandLine command =
        ConformMain.command(new CliEnvironment(environment, terminal()))
            .setOut(new PrintWriter(printed, true))
            .setErr(new PrintWriter(complained, true));
    int code = command.execute(args);
    out = printed.toString();
    err = complained.toString();
    return code;
  }

  /** Runs a command whose arguments are in one line. */
  int line(String line) {
    return run(line.split(" ", -1));
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  Terminal terminal() {
    return new Terminal() {
      @Override
      public boolean isPresent() {
        return terminal;
      }

      @Override
      public String ask(String question) {
        return typed.isEmpty() ? null : typed;
      }
    };
  }
}
