package dev.signoff.server;

import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import java.time.Duration;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the command line says of limits. Picocli calls the methods, each with its default too. */
final class LimitOptions {
  private final Limits limits = new Limits();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it first
  private CommandSpec command;

  Limits limits() {
    return limits;
  }

  @Option(
      names = "--max-head",
      paramLabel = "BYTES",
      defaultValue = "${env:SIGNOFF_MAX_HEAD:-8192}",
      description = "Longest request line and headers together. Default: 8192. [SIGNOFF_MAX_HEAD]")
  void headBytes(int most) {
    set(() -> limits.headBytes(most));
  }

  @Option(
      names = "--max-headers",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_HEADERS:-100}",
      description = "Most headers of a request. Default: 100. [SIGNOFF_MAX_HEADERS]")
  void headers(int most) {
    set(() -> limits.headers(most));
  }

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      defaultValue = "${env:SIGNOFF_MAX_BODY:-65536}",
      description = "Longest body. Default: 65536. [SIGNOFF_MAX_BODY]")
  void bodyBytes(int most) {
    set(() -> limits.bodyBytes(most));
  }

  @Option(
      names = "--max-connections",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_CONNECTIONS:-10000}",
      description = "Most connections. Default: 10000. [SIGNOFF_MAX_CONNECTIONS]")
  void connections(int most) {
    set(() -> limits.connections(most));
  }

  @Option(
      names = "--max-connections-per-address",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_CONNECTIONS_PER_ADDRESS:-5000}",
      description =
          "Most connections from one address. Default: 5000. [SIGNOFF_MAX_CONNECTIONS_PER_ADDRESS]")
  void connectionsPerAddress(int most) {
    set(() -> limits.connectionsPerAddress(most));
  }

  @Option(
      names = "--idle-seconds",
      paramLabel = "SECONDS",
      defaultValue = "${env:SIGNOFF_IDLE_SECONDS:-30}",
      description =
          "When to close a connection on which nothing happens. Default: 30. [SIGNOFF_IDLE_SECONDS]")
  void idle(int most) {
    set(() -> limits.idle(Duration.ofSeconds(most)));
  }

  @Option(
      names = "--request-seconds",
      paramLabel = "SECONDS",
      defaultValue = "${env:SIGNOFF_REQUEST_SECONDS:-10}",
      description = "How long sending a request may take. Default: 10. [SIGNOFF_REQUEST_SECONDS]")
  void request(int most) {
    set(() -> limits.request(Duration.ofSeconds(most)));
  }

  @Option(
      names = "--max-sessions",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_SESSIONS:-5000000}",
      description =
          "Most sessions of rested and Rocket.Chat. Default: 5000000. [SIGNOFF_MAX_SESSIONS]")
  void sessions(int most) {
    set(() -> limits.sessions(most));
  }

  @Option(
      names = "--max-sessions-per-user",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_SESSIONS_PER_USER:-1000}",
      description =
          "Most sessions of one user of them; the oldest end. Default: 1000. [SIGNOFF_MAX_SESSIONS_PER_USER]")
  void sessionsPerUser(int most) {
    set(() -> limits.sessionsPerUser(most));
  }

  @Option(
      names = "--login-failures",
      paramLabel = "NUMBER/INTERVAL",
      defaultValue = "${env:SIGNOFF_LOGIN_FAILURES:-10/5m}",
      converter = CommandLineConverters.RateLimitConverter.class,
      description =
          "How often a user may fail to log in from one address. Default: 10/5m. [SIGNOFF_LOGIN_FAILURES]")
  void loginFailures(RateLimit most) {
    set(() -> limits.loginFailures(most));
  }

  @Option(
      names = "--login-failures-per-address",
      paramLabel = "NUMBER/INTERVAL",
      defaultValue = "${env:SIGNOFF_LOGIN_FAILURES_PER_ADDRESS:-1000/5m}",
      converter = CommandLineConverters.RateLimitConverter.class,
      description =
          "How often all users together may. Default: 1000/5m. [SIGNOFF_LOGIN_FAILURES_PER_ADDRESS]")
  void loginFailuresPerAddress(RateLimit most) {
    set(() -> limits.loginFailuresPerAddress(most));
  }

  private void set(Supplier<Limits> change) {
    try {
      var unused = change.get();
    } catch (IllegalArgumentException outOfRange) {
      throw new ParameterException(
          command.commandLine(), String.valueOf(outOfRange.getMessage()), outOfRange);
    }
  }
}
