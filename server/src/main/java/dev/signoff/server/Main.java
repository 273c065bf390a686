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

/** Command line of the reference server. */
@Command(
    name = "signoff serve",
    mixinStandardHelpOptions = true,
    versionProvider = Main.ServerVersionProvider.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Serves the login and logout APIs of IBM MQ REST, rested and Rocket.Chat, as defined by their contracts.",
      "Every option can also be set by an environment variable: SIGNOFF_HTTPS_PORT and so on."
    },
    footer = {
      "",
      "Exit codes: 0 stopped by a signal, 2 wrong usage or failed to start.",
      "Without --accounts the server has demo accounts, and --host must be a loopback address."
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
      description = "YAML file with users and projects. Default: demo accounts. [SIGNOFF_ACCOUNTS]")
  private @Nullable Path accounts;

  @Option(
      names = "--ibm-mq-release",
      paramLabel = "9.0.5|9.0.4",
      defaultValue = "${env:SIGNOFF_IBM_MQ_RELEASE:-9.0.5}",
      converter = CommandLineConverters.ProfileConverter.class,
      description =
          "Profile of IBM MQ: 9.0.5 accepts any value of the CSRF header, 9.0.4 only the newest"
              + " csrfToken. Default: 9.0.5. [SIGNOFF_IBM_MQ_RELEASE]")
  private IbmMqProfile profile = IbmMqProfile.V9_0_5;

  @Option(
      names = "--ibm-mq-track-logged-out",
      defaultValue = "${env:SIGNOFF_IBM_MQ_TRACK_LOGGED_OUT:-false}",
      description =
          "Refuse an LTPA token after its logout, as trackLoggedOutSSOCookies does. Default: a"
              + " replayed token still works. [SIGNOFF_IBM_MQ_TRACK_LOGGED_OUT]")
  private boolean trackLoggedOut;

  @Option(
      names = "--rocket-chat-rate-limit",
      paramLabel = "REQUESTS/INTERVAL",
      defaultValue = "${env:SIGNOFF_ROCKET_CHAT_RATE_LIMIT:-" + CommandLine.Option.NULL_VALUE + "}",
      converter = CommandLineConverters.RateLimitConverter.class,
      description =
          "How often one client may call each operation of Rocket.Chat before it gets 429, such as"
              + " 10/60s. Default: no limit. [SIGNOFF_ROCKET_CHAT_RATE_LIMIT]")
  private @Nullable RateLimit rocketChatRateLimit;

  @Option(
      names = "--vendors",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "${env:SIGNOFF_VENDORS:-ibm-mq,rested,rocket-chat}",
      converter = CommandLineConverters.VendorNameConverter.class,
      description = "Vendors to serve. Default: ibm-mq,rested,rocket-chat. [SIGNOFF_VENDORS]")
  private Set<VendorName> vendors = EnumSet.allOf(VendorName.class);

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:SIGNOFF_DATA:-.signoff}",
      description =
          "Directory for the certificate and the LTPA key. Default: .signoff. [SIGNOFF_DATA]")
  private Path data = Path.of(".signoff");

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      defaultValue = "${env:SIGNOFF_DOCS:-" + CommandLine.Option.NULL_VALUE + "}",
      description =
          "Static site to serve at /docs/; an empty value means none. Default: none. [SIGNOFF_DOCS]")
  private @Nullable Path docs;

  @Option(
      names = "--check",
      defaultValue = "${env:SIGNOFF_CHECK:-false}",
      description =
          "Start, check that the server responds, and stop: to validate options. [SIGNOFF_CHECK]")
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
            .setParameterExceptionHandler((e, unparsed) -> reportUsageError(e))
            .setExecutionExceptionHandler((e, command, parsed) -> reportStartFailure(e))
            .execute(args);
    System.exit(exitCode);
  }

  @Override
  public Integer call() throws InterruptedException {
    GRIZZLY.setLevel(Level.WARNING);
    TlsPolicy.disableRenegotiation();
    Accounts configured = accounts == null ? null : Accounts.read(accounts);
    DataDirectory dataDirectory = DataDirectory.at(data);
    ServerOptions options =
        new ServerOptions()
            .host(listeners.host())
            .httpsPort(listeners.httpsPort())
            .httpPort(listeners.httpPort())
            .keystore(listeners.keystore(dataDirectory))
            .ibmMqProfile(profile)
            .ibmMqTrackLoggedOut(trackLoggedOut)
            .limits(limits.limits())
            .vendors(vendors)
            .ltpaKey(sessions.ltpaKey(dataDirectory));
    sessions.store().ifPresent(options::sessionStore);
    observation.applyTo(options, System.out);
    if (configured != null) {
      options.accounts(configured);
    }
    if (rocketChatRateLimit != null) {
      options.rocketChatRateLimit(rocketChatRateLimit.requests(), rocketChatRateLimit.interval());
    }
    if (docs != null && !docs.toString().isBlank()) {
      options.docs(docs);
    }
    SignoffServer server = startUnlessStopped(options);
    Path certificate = listeners.hasOwnKeystore() ? null : dataDirectory.certificatePem();
    new StartupBanner(
            server, options, configured == null ? Accounts.demo() : configured, certificate)
        .print(configured == null, System.out);
    if (check) {
      SelfCheck.pass(server);
      return ExitCode.OK;
    }
    new CountDownLatch(1).await(); // until a signal arrives
    return ExitCode.OK;
  }

  /**
   * Starts the server with a shutdown hook, because a signal may arrive before it is ready. If the
   * start fails, the hook is removed, so that the process ends with its own exit code.
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

  /**
   * Stops the server and exits with 0. Without this, a JVM that is ended by a signal exits with
   * 143.
   */
  private static void stop(@Nullable SignoffServer server) {
    System.out.println("Stopping.");
    if (server != null) {
      server.close();
    }
    System.out.flush();
    Runtime.getRuntime().halt(ExitCode.OK);
  }

  private static int reportUsageError(ParameterException e) {
    System.err.println(e.getMessage());
    System.err.println("./signoff serve --help explains the options.");
    return ExitCode.USAGE;
  }

  private static int reportStartFailure(Exception e) {
    boolean isExpected =
        e instanceof ServerStartException
            || e instanceof InvalidAccountsException
            || e instanceof InvalidKeystoreException
            || e instanceof UnusableRedisException
            || e instanceof InvalidSiteException
            || e instanceof IllegalArgumentException;
    System.err.println(isExpected ? e.getMessage() : "The server cannot start: " + e + ".");
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
