package dev.signoff.server.testing;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.Accounts;
import dev.signoff.server.account.PasswordHash;
import dev.signoff.server.account.RestedProject;
import dev.signoff.server.account.UserDirectory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Demo accounts whose passwords occur in no documented response, so that a leaked password is
 * detected.
 */
public final class TestAccounts {
  public static final String KEY = "d59eb2859c284168ac48aef65046d5dd";
  public static final String PRIVATE_KEY = "7b1f0c5e9d2a4c68b3e1f0a9d8c7b6a5";
  public static final String PRIVATE_ORIGIN = "https://app.example.com";

  private TestAccounts() {}

  public static String password(String username) {
    return "Pw!of!" + username;
  }

  static Accounts all() {
    return with(RestedProject::allowedOrigins);
  }

  /** Returns the same accounts, but every project of rested allows only one origin. */
  public static Accounts refusingForeignOrigins() {
    return with(project -> Set.of(PRIVATE_ORIGIN));
  }

  /**
   * Returns an accounts file for a server in another process: the users of IBM MQ, of Rocket.Chat
   * and of the open project of rested.
   */
  public static String yaml() {
    return String.join(
        "\n",
        "ibmMq:",
        yaml("mqadmin") + ", roles: [MQWebAdmin]}",
        "rested:",
        "  - key: " + KEY,
        "    endpoints: [examples/auth]",
        "    allowedOrigins: []",
        "    disallowNoOrigin: false",
        "    users:",
        "    " + yaml("username") + "}",
        "rocketChat:",
        yaml("alice") + "}",
        "");
  }

  private static String yaml(String username) {
    return "  - {username: " + username + ", passwordHash: " + bcrypt(username);
  }

  private static Accounts with(Function<RestedProject, Set<String>> origins) {
    Accounts demo = Accounts.demo();
    return new Accounts(
        withPasswords(demo.ibmMq()),
        demo.rested().stream().map(it -> withPasswords(it, origins.apply(it))).toList(),
        withPasswords(demo.rocketChat()));
  }

  private static RestedProject withPasswords(RestedProject project, Set<String> origins) {
    return new RestedProject(
        project.key(),
        project.endpoints(),
        origins,
        project.disallowNoOrigin(),
        withPasswords(project.users()));
  }

  private static UserDirectory withPasswords(UserDirectory directory) {
    List<Account> accounts =
        directory.accounts().stream()
            .map(a -> new Account(a.username(), a.email(), a.name(), a.roles(), hash(a.username())))
            .toList();
    return new UserDirectory(accounts);
  }

  /** Returns a hash with the lowest cost of bcrypt, to keep the tests fast. */
  private static PasswordHash hash(String username) {
    return PasswordHash.parse(bcrypt(username));
  }

  private static String bcrypt(String username) {
    byte[] password = password(username).getBytes(StandardCharsets.UTF_8);
    return OpenBSDBCrypt.generate("2b", password, new byte[16], 4);
  }
}
