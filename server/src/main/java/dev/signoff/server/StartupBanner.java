package dev.signoff.server;

import dev.signoff.server.ServerOptions.VendorName;
import dev.signoff.server.account.Account;
import dev.signoff.server.account.Accounts;
import dev.signoff.server.account.RestedProject;
import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.docs.DocsHandler;
import dev.signoff.server.ibmmq.IbmMqProfile;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Startup banner of the command line: addresses, accounts, and commands to try. */
final class StartupBanner {
  private final SignoffServer server;
  private final ServerOptions options;
  private final Accounts accounts;
  private final @Nullable Path certificate;

  StartupBanner(
      SignoffServer server, ServerOptions options, Accounts accounts, @Nullable Path certificate) {
    this.server = server;
    this.options = options;
    this.accounts = accounts;
    this.certificate = certificate;
  }

  void print(boolean demo, PrintStream out) {
    out.println("Signoff reference server");
    out.println("  HTTPS  " + server.https());
    out.println("  HTTP   " + server.http());
    if (options.docs != null) {
      // Safari ignores Secure cookies that arrive over HTTP, so a login from the docs needs HTTPS.
      String https = " (or " + server.https().resolve(DocsHandler.PATH) + ")";
      out.println("  Docs   " + server.http().resolve(DocsHandler.PATH) + https);
    }
    if (certificate != null) {
      out.println("  Trust  " + certificate + " (self-signed, for localhost)");
    }
    out.println();
    out.println(demo ? "Demo accounts, user/password:" : "Accounts:");
    if (options.serves(VendorName.IBM_MQ)) {
      out.println("  IBM MQ " + options.profile + "   " + names(accounts.ibmMq(), demo));
    }
    if (options.serves(VendorName.RESTED)) {
      for (RestedProject project : accounts.rested()) {
        out.println(
            "  rested         "
                + names(project.users(), demo)
                + " at "
                + String.join(", ", project.endpoints())
                + (demo ? ", key " + project.key() : ""));
      }
    }
    if (options.serves(VendorName.ROCKET_CHAT)) {
      out.println("  Rocket.Chat    " + names(accounts.rocketChat(), demo));
    }
    if (demo && options.serves(VendorName.IBM_MQ)) {
      printExample(out);
    }
    out.println();
    out.println("Ready. Ctrl-C stops.");
    out.flush();
  }

  private void printExample(PrintStream out) {
    String url = server.https() + "/ibmmq/rest/v1/login";
    out.println();
    out.println("Try it:");
    out.println("  curl -k -c cookiejar.txt -H 'Content-Type: application/json' \\");
    out.println("    --data '{\"username\":\"mqadmin\",\"password\":\"mqadmin\"}' " + url);
    out.println("  curl -k -b cookiejar.txt -c cookiejar.txt " + url);
    out.println("  curl -k -b cookiejar.txt -c cookiejar.txt -X DELETE \\");
    out.println("    -H \"ibm-mq-rest-csrf-token: " + csrfToken() + "\" " + url);
  }

  private String csrfToken() {
    return options.profile == IbmMqProfile.V9_0_4
        ? "$(awk '$6 == \"csrfToken\" {print $7}' cookiejar.txt)"
        : "value";
  }

  private static String names(UserDirectory directory, boolean demo) {
    return directory.accounts().stream()
        .map(
            account -> demo ? account.username() + "/" + demoPassword(account) : account.username())
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the password of a demo account. Demo passwords are public: the README lists them too. A
   * test checks them against the accounts' hashes.
   */
  static String demoPassword(Account account) {
    return switch (account.username()) {
      case "alice", "bob" -> account.username() + "-secret";
      case "username", "other" -> "password";
      default -> account.username();
    };
  }
}
