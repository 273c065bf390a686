package dev.signoff.server;

import dev.signoff.server.ServerOptions.VendorName;
import dev.signoff.server.account.Accounts;
import dev.signoff.server.contract.ContractFeature;
import dev.signoff.server.docs.DocsHandler;
import dev.signoff.server.docs.InvalidSiteException;
import dev.signoff.server.http.ErrorMapper;
import dev.signoff.server.http.HealthEndpoint;
import dev.signoff.server.http.RootHandler;
import dev.signoff.server.http.VendorRegistry;
import dev.signoff.server.ibmmq.IbmMqOptions;
import dev.signoff.server.ibmmq.IbmMqVendor;
import dev.signoff.server.ibmmq.LtpaKey;
import dev.signoff.server.login.PasswordAuthenticator;
import dev.signoff.server.rested.RestedVendor;
import dev.signoff.server.rocketchat.RocketChatVendor;
import dev.signoff.server.session.EmbeddedSessionStore;
import dev.signoff.server.session.OpaqueTokenSessions;
import dev.signoff.server.session.SessionStore;
import dev.signoff.server.session.TokenGenerator;
import dev.signoff.server.tls.Keystore;
import dev.signoff.server.vendor.Vendor;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * Reference server with the login and logout of all three vendors, on one HTTPS and one HTTP port.
 * Thread safe.
 *
 * <pre>{@code
 * try (SignoffServer server = SignoffServer.start(new ServerOptions().httpsPort(0).httpPort(0))) {
 *   URI mq = server.https().resolve("/ibmmq/rest/v1/login");
 * }
 * }</pre>
 */
public final class SignoffServer implements AutoCloseable {
  /**
   * Logger of a harmless warning: Jersey warns about every resource that is registered as an
   * instance.
   */
  private static final Logger PROVIDERS =
      Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  private static final Duration RESTED_LIFETIME = Duration.ofDays(1);
  private static final Duration ROCKET_CHAT_LIFETIME = Duration.ofDays(90);

  private final Listeners listeners;
  private final HealthEndpoint health;
  private final PeriodicTask housekeeping;
  private final Observability observation;
  private final Keystore keystore;

  private SignoffServer(
      Listeners listeners,
      HealthEndpoint health,
      PeriodicTask housekeeping,
      Observability observation,
      Keystore keystore) {
    this.listeners = listeners;
    this.health = health;
    this.housekeeping = housekeeping;
    this.observation = observation;
    this.keystore = keystore;
  }

  /**
   * Starts a server. It accepts requests when this method returns.
   *
   * @param options the options of the server
   * @return the running server, to be closed by the caller
   * @throws ServerStartException if a port is in use, or if demo accounts would be reachable from
   *     other machines
   * @throws InvalidSiteException if the folder with the documentation cannot be served
   */
  public static SignoffServer start(ServerOptions options) {
    Observability observation = Observability.of(options);
    try {
      return start(options, observation);
    } catch (RuntimeException | Error e) {
      observation.close();
      throw e;
    }
  }

  private static SignoffServer start(ServerOptions options, Observability observation) {
    PROVIDERS.setLevel(Level.SEVERE);
    SecureRandom random = new SecureRandom();
    EmbeddedSessionStore embedded =
        new EmbeddedSessionStore(options.clock, options.limits.sessions());
    SessionStore store =
        observation.of(
            Objects.requireNonNullElse(options.sessionStore, embedded),
            options.sessionStore == null,
            embedded::size);
    VendorRegistry vendors = new VendorRegistry(vendors(options, accounts(options), store, random));
    HealthEndpoint health = new HealthEndpoint(store::isReady);
    DocsHandler docs = options.docs == null ? DocsHandler.none() : DocsHandler.of(options.docs);
    Keystore keystore =
        Objects.requireNonNullElseGet(
            options.keystore,
            () -> Keystore.selfSigned("kept in memory".toCharArray(), options.clock));
    Listeners listeners =
        Listeners.open(
            options,
            keystore,
            RootHandler.create(
                options.limits,
                jersey(options, vendors),
                vendors,
                health,
                docs,
                observation.metricsPage(),
                observation.requestObserver(vendors)));
    return new SignoffServer(
        listeners,
        health,
        PeriodicTask.every(Duration.ofMinutes(1), embedded::removeExpired),
        observation,
        keystore);
  }

  /** {@return the base URL for HTTPS, such as {@code https://localhost:9443}} */
  public URI https() {
    return listeners.https();
  }

  /** {@return the base URL for plain HTTP, such as {@code http://localhost:8080}} */
  public URI http() {
    return listeners.http();
  }

  /** {@return the server's certificate as PEM text for a client's trust store} */
  public String certificatePem() {
    return keystore.certificatePem();
  }

  /**
   * Stops the server: {@code /health} returns 503, in-flight requests get ten seconds to finish,
   * then connections are closed and the audit log is written to its end.
   */
  @Override
  public void close() {
    health.stopping();
    listeners.close();
    housekeeping.close();
    observation.close();
  }

  private static ResourceConfig jersey(ServerOptions options, VendorRegistry vendors) {
    ResourceConfig config = new ResourceConfig();
    config.register(new ContractFeature(options.limits.bodyBytes()));
    config.register(new ErrorMapper(vendors));
    vendors.resources().forEach(config::register);
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    config.property(CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL"); // XML, images, data sources
    return config;
  }

  private static Accounts accounts(ServerOptions options) {
    if (options.accounts != null) {
      return options.accounts;
    }
    if (!Listeners.isLoopback(options.host)) {
      throw new ServerStartException(
          "The demo accounts have public passwords, so the server offers them only on a loopback address, not on "
              + options.host
              + ". Give an accounts file with --accounts.");
    }
    return Accounts.demo();
  }

  private static List<Vendor> vendors(
      ServerOptions options, Accounts accounts, SessionStore store, SecureRandom random) {
    TokenGenerator tokens = new TokenGenerator(random);
    PasswordAuthenticator authenticator =
        new PasswordAuthenticator(store, options.clock, options.limits);
    List<Vendor> vendors = new ArrayList<>();
    if (options.serves(VendorName.IBM_MQ)) {
      LtpaKey key = Objects.requireNonNullElseGet(options.ltpaKey, () -> LtpaKey.random(random));
      IbmMqOptions ibmMq = new IbmMqOptions(options.profile, key, options.trackLoggedOut);
      vendors.add(
          new IbmMqVendor(accounts.ibmMq(), authenticator, ibmMq, store, options.clock, random));
    }
    if (options.serves(VendorName.RESTED)) {
      vendors.add(
          new RestedVendor(
              accounts.rested(),
              authenticator,
              new OpaqueTokenSessions(
                  store,
                  tokens,
                  options.clock,
                  RESTED_LIFETIME,
                  options.limits.sessionsPerUser())));
    }
    if (options.serves(VendorName.ROCKET_CHAT)) {
      vendors.add(
          new RocketChatVendor(
              accounts.rocketChat(),
              authenticator,
              new OpaqueTokenSessions(
                  store,
                  tokens,
                  options.clock,
                  ROCKET_CHAT_LIFETIME,
                  options.limits.sessionsPerUser()),
              options.rocketChatRateLimit,
              options.clock));
    }
    return vendors;
  }
}
