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

/** What a server says when it is ready. */
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
      // Safari keeps no Secure cookie that comes over HTTP, so trying logins there needs HTTPS.
      String https = " (or " + server.https().resolve(DocsHandler.PATH) + ")";
      out.println("  Docs   " + server.http().resolve(DocsHandler.PATH) + https);
    }
    if (certificate != null) {
      out.println("  Trust  " + certificate + " (self-signed, for localhost)");
    }
    out.println();
    out.println(demo ? "Demo accounts, user/password:" : "Accounts:");
    if (options.plays(VendorName.IBM_MQ)) {
      out.println("  IBM MQ " + options.release + "   " + names(accounts.ibmMq(), demo));
    }
    if (options.plays(VendorName.RESTED)) {
      for (RestedProject project : accounts.rested()) {
        out.println(
            "  rested         "
                + names(project.users(), demo)
                + " at "
                + String.join(", ", project.endpoints())
                + (demo ? ", key " + project.key() : ""));
      }
    }
    if (options.plays(VendorName.ROCKET_CHAT)) {
      out.println("  Rocket.Chat    " + names(accounts.rocketChat(), demo));
    }
    if (demo && options.plays(VendorName.IBM_MQ)) {
      tryIt(out);
    }
    out.println();
    out.println("Ready. Ctrl-C stops.");
    out.flush();
  }

  private void tryIt(PrintStream out) {
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
    return options.release == IbmMqProfile.V9_0_4
        ? "$(awk '$6 == \"csrfToken\" {print $7}' cookiejar.txt)"
        : "value";
  }

  private static String names(UserDirectory directory, boolean demo) {
    return directory.accounts().stream()
        .map(
            account -> demo ? account.username() + "/" + demoPassword(account) : account.username())
        .collect(Collectors.joining(", "));
  }

  /** Public: the README has them too. Whether they are the right ones is checked by a test. */
  static String demoPassword(Account account) {
    return switch (account.username()) {
      case "alice", "bob" -> account.username() + "-secret";
      case "username", "other" -> "password";
      default -> account.username();
    };
  }
}
