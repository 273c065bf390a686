package dev.signoff.server;

import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import java.time.Duration;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command-line options for limits. Picocli calls each method, also with its default value. */
final class LimitOptions {
  private final Limits limits = new Limits();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli before use
  private CommandSpec command;

  Limits limits() {
    return limits;
  }

  @Option(
      names = "--max-head",
      paramLabel = "BYTES",
      defaultValue = "${env:SIGNOFF_MAX_HEAD:-8192}",
      description =
          "Maximum length of the request line and all headers together. Default: 8192. [SIGNOFF_MAX_HEAD]")
  void headBytes(int max) {
    set(() -> limits.headBytes(max));
  }

  @Option(
      names = "--max-headers",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_HEADERS:-100}",
      description = "Maximum number of headers of a request. Default: 100. [SIGNOFF_MAX_HEADERS]")
  void headers(int max) {
    set(() -> limits.headers(max));
  }

  @Option(
      names = "--max-body",
      paramLabel = "BYTES",
      defaultValue = "${env:SIGNOFF_MAX_BODY:-65536}",
      description = "Maximum length of a request body. Default: 65536. [SIGNOFF_MAX_BODY]")
  void bodyBytes(int max) {
    set(() -> limits.bodyBytes(max));
  }

  @Option(
      names = "--max-connections",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_CONNECTIONS:-10000}",
      description = "Maximum number of connections. Default: 10000. [SIGNOFF_MAX_CONNECTIONS]")
  void connections(int max) {
    set(() -> limits.connections(max));
  }

  @Option(
      names = "--max-connections-per-address",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_CONNECTIONS_PER_ADDRESS:-5000}",
      description =
          "Maximum number of connections from one address. Default: 5000. [SIGNOFF_MAX_CONNECTIONS_PER_ADDRESS]")
  void connectionsPerAddress(int max) {
    set(() -> limits.connectionsPerAddress(max));
  }

  @Option(
      names = "--idle-seconds",
      paramLabel = "SECONDS",
      defaultValue = "${env:SIGNOFF_IDLE_SECONDS:-30}",
      description =
          "Seconds after which an idle connection is closed. Default: 30. [SIGNOFF_IDLE_SECONDS]")
  void idle(int max) {
    set(() -> limits.idle(Duration.ofSeconds(max)));
  }

  @Option(
      names = "--request-seconds",
      paramLabel = "SECONDS",
      defaultValue = "${env:SIGNOFF_REQUEST_SECONDS:-10}",
      description =
          "Maximum time that a client may take to send a request. Default: 10. [SIGNOFF_REQUEST_SECONDS]")
  void request(int max) {
    set(() -> limits.request(Duration.ofSeconds(max)));
  }

  @Option(
      names = "--max-sessions",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_SESSIONS:-5000000}",
      description =
          "Maximum number of sessions of rested and Rocket.Chat. Default: 5000000. [SIGNOFF_MAX_SESSIONS]")
  void sessions(int max) {
    set(() -> limits.sessions(max));
  }

  @Option(
      names = "--max-sessions-per-user",
      paramLabel = "NUMBER",
      defaultValue = "${env:SIGNOFF_MAX_SESSIONS_PER_USER:-1000}",
      description =
          "Maximum number of sessions per user of rested or Rocket.Chat; the oldest ones end. Default: 1000. [SIGNOFF_MAX_SESSIONS_PER_USER]")
  void sessionsPerUser(int max) {
    set(() -> limits.sessionsPerUser(max));
  }

  @Option(
      names = "--login-failures",
      paramLabel = "NUMBER/INTERVAL",
      defaultValue = "${env:SIGNOFF_LOGIN_FAILURES:-10/5m}",
      converter = CommandLineConverters.RateLimitConverter.class,
      description =
          "Failed logins of one user from one address before further attempts are rejected. Default: 10/5m. [SIGNOFF_LOGIN_FAILURES]")
  void loginFailures(RateLimit max) {
    set(() -> limits.loginFailures(max));
  }

  @Option(
      names = "--login-failures-per-address",
      paramLabel = "NUMBER/INTERVAL",
      defaultValue = "${env:SIGNOFF_LOGIN_FAILURES_PER_ADDRESS:-1000/5m}",
      converter = CommandLineConverters.RateLimitConverter.class,
      description =
          "Failed logins of all users from one address before further attempts are rejected. Default: 1000/5m. [SIGNOFF_LOGIN_FAILURES_PER_ADDRESS]")
  void loginFailuresPerAddress(RateLimit max) {
    set(() -> limits.loginFailuresPerAddress(max));
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
