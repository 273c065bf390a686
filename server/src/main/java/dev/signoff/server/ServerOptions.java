package dev.signoff.server;

import dev.signoff.server.account.Accounts;
import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.ibmmq.LtpaKey;
import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.session.SessionStore;
import dev.signoff.server.tls.Keystore;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of a {@link SignoffServer}. Each method changes one option and returns this object. Not
 * thread safe; a server reads it once, when it starts.
 */
public final class ServerOptions {

  /** Vendors that a server can serve. */
  public enum VendorName {
    /** IBM MQ's REST API. */
    IBM_MQ,
    /** rested's custom endpoints. */
    RESTED,
    /** Rocket.Chat's REST API. */
    ROCKET_CHAT
  }

  // Read once by the server.
  String host = "127.0.0.1";
  int httpsPort = 9443;
  int httpPort = 8080;
  @Nullable Accounts accounts;
  IbmMqProfile profile = IbmMqProfile.V9_0_5;
  boolean trackLoggedOut;
  @Nullable LtpaKey ltpaKey;
  @Nullable Keystore keystore;
  @Nullable RateLimit rocketChatRateLimit;
  private Set<VendorName> vendors = EnumSet.allOf(VendorName.class);
  @Nullable Path docs;
  @Nullable SessionStore sessionStore;
  @Nullable Path audit;
  @Nullable OutputStream auditStream;
  boolean metrics;
  Limits limits = new Limits();
  Clock clock = Clock.systemUTC();

  /**
   * Creates options with the defaults: all vendors, demo accounts, loopback, ports 9443 and 8080, a
   * new key and certificate.
   */
  public ServerOptions() {}

  /**
   * Sets the address to listen on. {@code 127.0.0.1} by default.
   *
   * @param newHost a host name or an address
   * @return this
   */
  public ServerOptions host(String newHost) {
    host = Objects.requireNonNull(newHost, "host");
    return this;
  }

  /**
   * Sets the port for HTTPS. 9443 by default.
   *
   * @param port the port; 0 for any free port
   * @return this
   */
  public ServerOptions httpsPort(int port) {
    httpsPort = checked("HTTPS", port);
    return this;
  }

  /**
   * Sets the port for plain HTTP. 8080 by default.
   *
   * @param port the port; 0 for any free port
   * @return this
   */
  public ServerOptions httpPort(int port) {
    httpPort = checked("HTTP", port);
    return this;
  }

  /**
   * Sets the accounts. By default the demo accounts, which are only allowed on a loopback address
   * because their passwords are public.
   *
   * @param newAccounts the accounts
   * @return this
   */
  public ServerOptions accounts(Accounts newAccounts) {
    accounts = Objects.requireNonNull(newAccounts, "accounts");
    return this;
  }

  /**
   * Sets the profile of IBM MQ, which determines the CSRF rule. 9.0.5 by default.
   *
   * @param newProfile the release
   * @return this
   */
  public ServerOptions ibmMqProfile(IbmMqProfile newProfile) {
    profile = Objects.requireNonNull(newProfile, "release");
    return this;
  }

  /**
   * Sets whether an IBM MQ token is refused after its logout, as with {@code
   * trackLoggedOutSSOCookies}. Off by default, as the vendor documents.
   *
   * @param track whether to track logged-out tokens
   * @return this
   */
  public ServerOptions ibmMqTrackLoggedOut(boolean track) {
    trackLoggedOut = track;
    return this;
  }

  /**
   * Sets the key that signs LTPA tokens. A new key by default, so that tokens do not survive a
   * restart.
   *
   * @param key the key
   * @return this
   */
  public ServerOptions ltpaKey(LtpaKey key) {
    ltpaKey = Objects.requireNonNull(key, "key");
    return this;
  }

  /**
   * Sets the keystore. A new self-signed certificate for localhost by default.
   *
   * @param newKeystore the key and the certificate
   * @return this
   */
  public ServerOptions keystore(Keystore newKeystore) {
    keystore = Objects.requireNonNull(newKeystore, "keystore");
    return this;
  }

  /**
   * Sets how often one client may call each of Rocket.Chat's operations in one interval; further
   * requests get 429. No limit by default. A client is identified by the address of its connection,
   * so behind a proxy all clients count as one. Responses with 401 do not count.
   *
   * @param requests the number of requests in one interval, 1 or more
   * @param interval the length of the interval, one millisecond to 24 hours
   * @return this
   * @throws IllegalArgumentException if one of them is out of range
   */
  public ServerOptions rocketChatRateLimit(int requests, Duration interval) {
    rocketChatRateLimit = new RateLimit(requests, interval);
    return this;
  }

  /**
   * Sets the vendors to serve. All by default.
   *
   * @param newVendors the vendors, at least one
   * @return this
   * @throws IllegalArgumentException if the set is empty
   */
  public ServerOptions vendors(Set<VendorName> newVendors) {
    if (newVendors.isEmpty()) {
      throw new IllegalArgumentException("vendors must name at least one");
    }
    vendors = EnumSet.copyOf(newVendors);
    return this;
  }

  /**
   * Sets the folder that is served as documentation at {@code /docs/}. None by default.
   *
   * @param folder the static site, with an {@code index.html}
   * @return this
   */
  public ServerOptions docs(Path folder) {
    docs = Objects.requireNonNull(folder, "folder");
    return this;
  }

  /**
   * Sets the store for sessions. In memory by default, so that a restart ends all sessions.
   *
   * @param store the store; the caller closes it after the server
   * @return this
   */
  public ServerOptions sessionStore(SessionStore store) {
    sessionStore = Objects.requireNonNull(store, "store");
    return this;
  }

  /**
   * Sets the file to which one line of JSON is appended for each login and logout. None by default.
   *
   * @param file the file; created if missing, readable only by its owner, and reopened after it was
   *     moved away
   * @return this
   */
  public ServerOptions audit(Path file) {
    audit = Objects.requireNonNull(file, "file");
    auditStream = null;
    return this;
  }

  /**
   * Sets the stream to which one line of JSON is written for each login and logout. None by
   * default.
   *
   * @param stream the stream; flushed after each write, never closed
   * @return this
   */
  public ServerOptions audit(OutputStream stream) {
    auditStream = Objects.requireNonNull(stream, "stream");
    audit = null;
    return this;
  }

  /**
   * Sets whether metrics for Prometheus are served at {@code /metrics}. Off by default. Reading
   * them needs no account.
   *
   * @param enabled whether to serve metrics
   * @return this
   */
  public ServerOptions metrics(boolean enabled) {
    metrics = enabled;
    return this;
  }

  /**
   * Sets the limits. Those of a new {@link Limits} by default.
   *
   * @param newLimits the limits
   * @return this
   */
  public ServerOptions limits(Limits newLimits) {
    limits = Objects.requireNonNull(newLimits, "limits");
    return this;
  }

  /**
   * Sets the clock that determines when sessions expire.
   *
   * @param newClock the clock
   * @return this
   */
  public ServerOptions clock(Clock newClock) {
    clock = Objects.requireNonNull(newClock, "clock");
    return this;
  }

  boolean serves(VendorName vendor) {
    return vendors.contains(vendor);
  }

  private static int checked(String name, int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "The port for " + name + " must be 0 to 65535, not " + port + ".");
    }
    return port;
  }
}
