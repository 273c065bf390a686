package dev.signoff.server;

import dev.signoff.server.ServerOptions.VendorName;
import dev.signoff.server.account.Accounts;
import dev.signoff.server.account.InvalidAccountsException;
import dev.signoff.server.docs.InvalidSiteException;
import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.redis.UnusableRedisException;
import dev.signoff.server.tls.InvalidKeystoreException;
import dev.signoff.server.tls.TlsPolicy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Runs the reference server from a command line, until it is told to stop. */
@Command(
    name = "signoff serve",
    mixinStandardHelpOptions = true,
    versionProvider = Main.ServerVersionProvider.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Serves the login and logout of IBM MQ REST, rested and Rocket.Chat, as their contracts say.",
      "Every option can be given as an environment variable too: SIGNOFF_HTTPS_PORT and so on."
    },
    footer = {
      "",
      "Exit codes: 0 stopped by a signal, 2 wrong usage or cannot start.",
      "Without --accounts there are demo accounts, on loopback alone."
    })
public final class Main implements Callable<Integer> {
  private static final Logger GRIZZLY = Logger.getLogger("org.glassfish");

  @Mixin private ListenerOptions listeners = new ListenerOptions();

  @Mixin private ObservabilityOptions observation = new ObservabilityOptions();

  @Mixin private SessionOptions sessions = new SessionOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(
      names = "--accounts",
      paramLabel = "FILE",
      defaultValue = "${env:SIGNOFF_ACCOUNTS:-" + CommandLine.Option.NULL_VALUE + "}",
      description = "YAML file of users and projects. Default: demo accounts. [SIGNOFF_ACCOUNTS]")
  private @Nullable Path accounts;

  @Option(
      names = "--ibm-mq-release",
      paramLabel = "9.0.5|9.0.4",
      defaultValue = "${env:SIGNOFF_IBM_MQ_RELEASE:-9.0.5}",
      converter = CommandLineConverters.ProfileConverter.class,
      description =
          "Which CSRF rule holds: 9.0.5 takes any value of the header, 9.0.4 only the newest"
              + " csrfToken. Default: 9.0.5. [SIGNOFF_IBM_MQ_RELEASE]")
  private IbmMqProfile release = IbmMqProfile.V9_0_5;

  @Option(
      names = "--ibm-mq-track-logged-out",
      defaultValue = "${env:SIGNOFF_IBM_MQ_TRACK_LOGGED_OUT:-false}",
      description =
          "Refuse an LTPA token after its logout, as trackLoggedOutSSOCookies does. Default: a token"
              + " that is replayed still works. [SIGNOFF_IBM_MQ_TRACK_LOGGED_OUT]")
  private boolean trackLoggedOut;

  @Option(
      names = "--rocket-chat-rate-limit",
      paramLabel = "REQUESTS/INTERVAL",
      defaultValue = "${env:SIGNOFF_ROCKET_CHAT_RATE_LIMIT:-" + CommandLine.Option.NULL_VALUE + "}",
      converter = CommandLineConverters.RateLimitConverter.class,
      description =
          "How often one client may call each operation of Rocket.Chat before the answer is 429,"
              + " such as 10/60s. Default: no limit. [SIGNOFF_ROCKET_CHAT_RATE_LIMIT]")
  private @Nullable RateLimit rocketChatRateLimit;

  @Option(
      names = "--vendors",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "${env:SIGNOFF_VENDORS:-ibm-mq,rested,rocket-chat}",
      converter = CommandLineConverters.VendorNameConverter.class,
      description = "Which vendors to serve. Default: ibm-mq,rested,rocket-chat. [SIGNOFF_VENDORS]")
  private Set<VendorName> vendors = EnumSet.allOf(VendorName.class);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:SIGNOFF_DATA:-.signoff}",
      description =
          "Where the certificate and the LTPA key are kept. Default: .signoff. [SIGNOFF_DATA]")
  private Path data = Path.of(".signoff");

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      defaultValue = "${env:SIGNOFF_DOCS:-" + CommandLine.Option.NULL_VALUE + "}",
      description = "Static site to serve at /docs/; empty for none. Default: none. [SIGNOFF_DOCS]")
  private @Nullable Path docs;

  @Option(
      names = "--check",
      defaultValue = "${env:SIGNOFF_CHECK:-false}",
      description =
          "Start, try whether the server answers, and stop: to try options out. [SIGNOFF_CHECK]")
  private boolean check;

  private Main() {}

  /**
   * Runs the server. Exits with 0 when a signal stops it, with 2 when it cannot start.
   *
   * @param args the options; {@code --help} explains them
   */
  public static void main(String[] args) {
    int exitCode =
        new CommandLine(new Main())
            .setParameterExceptionHandler((e, unparsed) -> explain(e))
            .setExecutionExceptionHandler((e, command, parsed) -> refuse(e))
            .execute(args);
    System.exit(exitCode);
  }

  @Override
  public Integer call() throws InterruptedException {
    GRIZZLY.setLevel(Level.WARNING);
    TlsPolicy.refuseRenegotiation();
    Accounts who = accounts == null ? null : Accounts.read(accounts);
    DataDirectory kept = DataDirectory.at(data);
    ServerOptions options =
        new ServerOptions()
            .host(listeners.host())
            .httpsPort(listeners.httpsPort())
            .httpPort(listeners.httpPort())
            .keystore(listeners.keystore(kept))
            .ibmMqRelease(release)
            .ibmMqTrackLoggedOut(trackLoggedOut)
            .limits(limits.limits())
            .vendors(vendors)
            .ltpaKey(sessions.ltpaKey(kept));
    sessions.store().ifPresent(options::sessionStore);
    observation.applyTo(options, System.out);
    if (who != null) {
      options.accounts(who);
    }
    if (rocketChatRateLimit != null) {
      options.rocketChatRateLimit(rocketChatRateLimit.requests(), rocketChatRateLimit.interval());
    }
    if (docs != null && !docs.toString().isBlank()) {
      options.docs(docs);
    }
    SignoffServer server = startUnlessStopped(options);
    Path trust = listeners.hasOwnKeystore() ? null : kept.certificatePem();
    new StartupBanner(server, options, who == null ? Accounts.demo() : who, trust)
        .print(who == null, System.out);
    if (check) {
      SelfCheck.pass(server);
      return ExitCode.OK;
    }
    new CountDownLatch(1).await(); // until a signal comes
    return ExitCode.OK;
  }

  /**
   * A signal may come before the server is ready; one that cannot start must exit in its own way.
   */
  private static SignoffServer startUnlessStopped(ServerOptions options) {
    AtomicReference<SignoffServer> started = new AtomicReference<>();
    Thread hook = new Thread(() -> stop(started.get()), "signoff-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      SignoffServer server = SignoffServer.start(options);
      started.set(server);
      return server;
    } catch (RuntimeException e) {
      Runtime.getRuntime().removeShutdownHook(hook);
      throw e;
    }
  }

  /** Left to itself, a JVM that a signal ends exits with 143. */
  private static void stop(@Nullable SignoffServer server) {
    System.out.println("Stopping.");
    if (server != null) {
      server.close();
    }
    System.out.flush();
    Runtime.getRuntime().halt(ExitCode.OK);
  }

  private static int explain(ParameterException e) {
    System.err.println(e.getMessage());
    System.err.println("./signoff serve --help explains the options.");
    return ExitCode.USAGE;
  }

  private static int refuse(Exception e) {
    boolean isForeseen =
        e instanceof ServerStartException
            || e instanceof InvalidAccountsException
            || e instanceof InvalidKeystoreException
            || e instanceof UnusableRedisException
            || e instanceof InvalidSiteException
            || e instanceof IllegalArgumentException;
    System.err.println(isForeseen ? e.getMessage() : "The server cannot start: " + e + ".");
    return ExitCode.USAGE;
  }

  static final class ServerVersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"signoff " + (version == null ? "(not packaged)" : version)};
    }
  }
}
