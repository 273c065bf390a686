package dev.signoff.conformance.cli;

import dev.signoff.conformance.target.Target;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Who logs in. */
final class UserOptions {
  @Option(
      names = "--user",
      order = 30,
      required = true,
      paramLabel = "NAME",
      description = "Who logs in. Take a user made for tests.")
  private String user = "";

  @ArgGroup private PasswordOptions password = new PasswordOptions();

  @Option(
      names = "--other-user",
      order = 33,
      paramLabel = "NAME",
      description =
          "A second user, who shows that one user's logout leaves another alone. Without one those"
              + " checks are skipped.")
  private @Nullable String otherUser;

  @ArgGroup private OtherPasswordOptions otherPassword = new OtherPasswordOptions();

  @Option(
      names = "--expired-token-env",
      order = 39,
      paramLabel = "VAR",
      description = "Environment variable with a token that has expired, for the truth table.")
  private @Nullable String expiredTokenVariable;

  void addTo(Target target, CliEnvironment surroundings, PrintWriter err) {
    PasswordSource passwords = new PasswordSource(surroundings, err);
    if (otherUser == null && otherPassword.isGiven()) {
      throw new UsageException("A password of another user needs --other-user.");
    }
    target.user(user, passwords.of(user, "--password", password.variable, password.plain));
    if (otherUser != null) {
      String plain = otherPassword.plain;
      target.otherUser(
          otherUser, passwords.of(otherUser, "--other-password", otherPassword.variable, plain));
    }
    if (expiredTokenVariable != null) {
      target.expiredToken(surroundings.variable("--expired-token-env", expiredTokenVariable));
    }
  }

  /** One of them, or none. */
  static final class PasswordOptions {
    @Option(
        names = "--password-env",
        order = 31,
        required = true,
        paramLabel = "VAR",
        description =
            "Environment variable with the password. If neither this nor --password is given, a"
                + " terminal is asked.")
    private @Nullable String variable;

    @Option(
        names = "--password",
        order = 32,
        required = true,
        paramLabel = "PASSWORD",
        description = "The password itself. Others can see it in the process list.")
    private @Nullable String plain;
  }

  /** One of them, or none. */
  static final class OtherPasswordOptions {
    @Option(
        names = "--other-password-env",
        order = 34,
        required = true,
        paramLabel = "VAR",
        description = "Environment variable with the second user's password.")
    private @Nullable String variable;

    @Option(
        names = "--other-password",
        order = 35,
        required = true,
        paramLabel = "PASSWORD",
        description = "The second user's password itself.")
    private @Nullable String plain;

    boolean isGiven() {
      return variable != null || plain != null;
    }
  }
}
