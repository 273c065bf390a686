package dev.signoff.conformance.cli;

import dev.signoff.conformance.target.Target;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Command-line options for the users. */
final class UserOptions {
  @Option(
      names = "--user",
      order = 30,
      required = true,
      paramLabel = "NAME",
      description = "Name of the user who logs in. Use a test account.")
  private String user = "";

  @ArgGroup private PasswordOptions password = new PasswordOptions();

  @Option(
      names = "--other-user",
      order = 33,
      paramLabel = "NAME",
      description =
          "Name of a second user, to check that one user's logout does not"
              + " affect another user. Without it, some checks are skipped or done in part.")
  private @Nullable String otherUser;

  @ArgGroup private OtherPasswordOptions otherPassword = new OtherPasswordOptions();

  @Option(
      names = "--expired-token-env",
      order = 39,
      paramLabel = "VAR",
      description = "Environment variable with an expired token, for the credential matrix.")
  private @Nullable String expiredTokenVariable;

  void addTo(Target target, CliEnvironment environment, PrintWriter err) {
    PasswordSource passwords = new PasswordSource(environment, err);
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
      target.expiredToken(environment.variable("--expired-token-env", expiredTokenVariable));
    }
  }

  /** Mutually exclusive options for the password of the user. */
  static final class PasswordOptions {
    @Option(
        names = "--password-env",
        order = 31,
        required = true,
        paramLabel = "VAR",
        description =
            "Environment variable with the password. If neither this nor"
                + " --password is given, the password is read from the terminal.")
    private @Nullable String variable;

    @Option(
        names = "--password",
        order = 32,
        required = true,
        paramLabel = "PASSWORD",
        description = "The password itself. Other users can see it in the process list.")
    private @Nullable String plain;
  }

  /** Mutually exclusive options for the password of the other user. */
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
