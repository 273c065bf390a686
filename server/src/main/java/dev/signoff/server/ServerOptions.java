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
 * How to start a {@link SignoffServer}. Each method changes one thing and returns this object. Not
 * thread safe; a server reads it once, when it starts.
 */
public final class ServerOptions {

  /** The vendors that a server can play. */
  public enum VendorName {
    /** IBM MQ's REST API. */
    IBM_MQ,
    /** rested's custom endpoints. */
    RESTED,
    /** Rocket.Chat's REST API. */
    ROCKET_CHAT
  }

  // The server reads these, once.
  String host = "127.0.0.1";
  int httpsPort = 9443;
  int httpPort = 8080;
  @Nullable Accounts accounts;
  IbmMqProfile release = IbmMqProfile.V9_0_5;
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
   * Starts from the defaults: all vendors, demo accounts, loopback, ports 9443 and 8080, a new key
   * and certificate.
   */
  public ServerOptions() {}

  /**
   * Sets where to listen. {@code 127.0.0.1} by default.
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
   * @param port 0 for any that is free
   * @return this
   */
  public ServerOptions httpsPort(int port) {
    httpsPort = checked("HTTPS", port);
    return this;
  }

  /**
   * Sets the port for plain HTTP. 8080 by default.
   *
   * @param port 0 for any that is free
   * @return this
   */
  public ServerOptions httpPort(int port) {
    httpPort = checked("HTTP", port);
    return this;
  }

  /**
   * Sets who may log in. By default the demo accounts, and those on loopback alone: their passwords
   * are public.
   *
   * @param newAccounts the accounts
   * @return this
   */
  public ServerOptions accounts(Accounts newAccounts) {
    accounts = Objects.requireNonNull(newAccounts, "accounts");
    return this;
  }

  /**
   * Sets which CSRF rule of IBM MQ holds. 9.0.5 by default.
   *
   * @param newRelease the release
   * @return this
   */
  public ServerOptions ibmMqRelease(IbmMqProfile newRelease) {
    release = Objects.requireNonNull(newRelease, "release");
    return this;
  }

  /**
   * Sets whether an IBM MQ token is refused after its logout, as with {@code
   * trackLoggedOutSSOCookies}. No by default, as the vendor documents.
   *
   * @param track whether to track them
   * @return this
   */
  public ServerOptions ibmMqTrackLoggedOut(boolean track) {
    trackLoggedOut = track;
    return this;
  }

  /**
   * Sets the key that signs LTPA tokens. A new one by default, so that tokens do not survive a
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
   * Sets the certificate. A new self-signed one for localhost by default.
   *
   * @param newKeystore key and certificate
   * @return this
   */
  public ServerOptions keystore(Keystore newKeystore) {
    keystore = Objects.requireNonNull(newKeystore, "keystore");
    return this;
  }

  /**
   * Sets how often one client may call each of Rocket.Chat's operations before the answer is 429,
   * until the interval is over. No limit by default. A client is the address that the connection
   * comes from; an answer 401 does not count. Behind a proxy all clients are one.
   *
   * @param requests how many requests in one interval, 1 or more
   * @param interval how long, one millisecond to 24 hours
   * @return this
   * @throws IllegalArgumentException if one of them is out of range
   */
  public ServerOptions rocketChatRateLimit(int requests, Duration interval) {
    rocketChatRateLimit = new RateLimit(requests, interval);
    return this;
  }

  /**
   * Sets which vendors to play. All by default.
   *
   * @param newVendors at least one
   * @return this
   * @throws IllegalArgumentException if there is none
   */
  public ServerOptions vendors(Set<VendorName> newVendors) {
    if (newVendors.isEmpty()) {
      throw new IllegalArgumentException("vendors must name at least one");
    }
    vendors = EnumSet.copyOf(newVendors);
    return this;
  }

  /**
   * Sets the folder to serve as documentation at {@code /docs/}. None by default.
   *
   * @param folder a static site with an {@code index.html}
   * @return this
   */
  public ServerOptions docs(Path folder) {
    docs = Objects.requireNonNull(folder, "folder");
    return this;
  }

  /**
   * Sets where sessions are kept. By default in memory, so that a restart ends them.
   *
   * @param store the store; the caller closes it after the server
   * @return this
   */
  public ServerOptions sessionStore(SessionStore store) {
    sessionStore = Objects.requireNonNull(store, "store");
    return this;
  }

  /**
   * Sets the file to append a line of JSON to for each login and logout. None by default.
   *
   * @param file made if need be, readable by its owner alone; opened anew once it was moved away
   * @return this
   */
  public ServerOptions audit(Path file) {
    audit = Objects.requireNonNull(file, "file");
    auditStream = null;
    return this;
  }

  /**
   * Sets the stream to write a line of JSON to for each login and logout. None by default.
   *
   * @param stream flushed after each write, and left open
   * @return this
   */
  public ServerOptions audit(OutputStream stream) {
    auditStream = Objects.requireNonNull(stream, "stream");
    audit = null;
    return this;
  }

  /**
   * Sets whether {@code /metrics} shows metrics for Prometheus. No by default. Whoever reaches the
   * server may read them.
   *
   * @param show whether to
   * @return this
   */
  public ServerOptions metrics(boolean show) {
    metrics = show;
    return this;
  }

  /**
   * Sets where the server's patience and memory end. Those of a new {@link Limits} by default.
   *
   * @param newLimits the limits
   * @return this
   */
  public ServerOptions limits(Limits newLimits) {
    limits = Objects.requireNonNull(newLimits, "limits");
    return this;
  }

  /**
   * Sets the clock that sessions expire by.
   *
   * @param newClock the clock
   * @return this
   */
  public ServerOptions clock(Clock newClock) {
    clock = Objects.requireNonNull(newClock, "clock");
    return this;
  }

  boolean plays(VendorName vendor) {
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
