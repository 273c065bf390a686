package dev.signoff.conformance.target;

import dev.signoff.conformance.http.TlsTrust;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server to check, and what is needed for it. Each method changes one thing and returns this
 * object. For one thread.
 *
 * <pre>{@code
 * Target.rocketChat(URI.create("https://localhost:9443")).user("alice", "alice-secret")
 * }</pre>
 */
public final class Target {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final String vendor;
  private final URI url;
  private @Nullable User user;
  private @Nullable User otherUser;
  private IbmMqVersion release = IbmMqVersion.NEWEST;
  private String qmgr = "";
  private String key = "";
  private String endpoint = "";
  private String otherKey = "";
  private String otherEndpoint = "";
  private String allowedOrigin = "";
  private String expiredToken = "";
  private TlsTrust trust = TlsTrust.usual();
  private Duration timeout = TIMEOUT;
  private boolean strict;
  private Set<String> only = Set.of();
  private Set<String> skip = Set.of();

  private Target(String vendor, URI url) {
    this.vendor = vendor;
    this.url = checked(url);
  }

  /**
   * A server with IBM MQ's resource login.
   *
   * @param url such as {@code https://localhost:9443}; a path stands before all paths of the vendor
   * @return the target, without credentials
   * @throws IllegalArgumentException if the URL is not http or https, or has a query
   */
  public static Target ibmMq(URI url) {
    return new Target("ibm-mq", url);
  }

  /**
   * A server with rested's custom endpoints.
   *
   * @param url such as {@code https://localhost:9443}; a path stands before all paths of the vendor
   * @return the target, without credentials
   * @throws IllegalArgumentException if the URL is not http or https, or has a query
   */
  public static Target rested(URI url) {
    return new Target("rested", url);
  }

  /**
   * A server with Rocket.Chat's login and logout.
   *
   * @param url such as {@code https://localhost:9443}; a path stands before all paths of the vendor
   * @return the target, without credentials
   * @throws IllegalArgumentException if the URL is not http or https, or has a query
   */
  public static Target rocketChat(URI url) {
    return new Target("rocket-chat", url);
  }

  /**
   * Sets who logs in. Needed.
   *
   * @param name the user name
   * @param password the password
   * @return this
   */
  public Target user(String name, String password) {
    user = new User(name, password);
    return this;
  }

  /**
   * Sets a second user, who shows whether one user's logout touches another.
   *
   * @param name the user name
   * @param password the password
   * @return this
   */
  public Target otherUser(String name, String password) {
    otherUser = new User(name, password);
    return this;
  }

  /**
   * Sets the release of IBM MQ, which decides on the CSRF rule. The newest by default.
   *
   * @param version such as {@code 9.0.4}
   * @return this
   * @throws IllegalArgumentException if it is no version, or one before 9.0.2
   */
  public Target release(String version) {
    release = IbmMqVersion.of(version);
    return this;
  }

  /**
   * Sets the queue manager of IBM MQ that a queue is created on. {@code QM1} by default.
   *
   * @param name its name
   * @return this
   */
  public Target qmgr(String name) {
    qmgr = name;
    return this;
  }

  /**
   * Sets rested's project key. Needed there.
   *
   * @param newKey the key
   * @return this
   */
  public Target key(String newKey) {
    key = newKey;
    return this;
  }

  /**
   * Sets rested's custom endpoint. Needed there.
   *
   * @param path such as {@code examples/auth}
   * @return this
   */
  public Target endpoint(String path) {
    endpoint = path.replaceAll("^/+|/+$", "");
    return this;
  }

  /**
   * Sets another project of rested, to show that tokens of one are worth nothing in the other.
   *
   * @param newKey the other project's key
   * @return this
   */
  public Target otherKey(String newKey) {
    otherKey = newKey;
    return this;
  }

  /**
   * Sets the other project's endpoint, if it differs.
   *
   * @param path such as {@code private/auth}
   * @return this
   */
  public Target otherEndpoint(String path) {
    otherEndpoint = path.replaceAll("^/+|/+$", "");
    return this;
  }

  /**
   * Sets an origin that rested's project allows, if it does not allow all.
   *
   * @param origin such as {@code https://app.example.com}
   * @return this
   */
  public Target allowedOrigin(String origin) {
    allowedOrigin = origin;
    return this;
  }

  /**
   * Sets a token that has expired, which no suite can wait for.
   *
   * @param token such a token
   * @return this
   */
  public Target expiredToken(String token) {
    expiredToken = token;
    return this;
  }

  /**
   * Sets whose certificates are believed. Those that the JDK knows by default.
   *
   * @param newTrust whose
   * @return this
   */
  public Target trust(TlsTrust newTrust) {
    trust = newTrust;
    return this;
  }

  /**
   * Sets how long one exchange may take. Ten seconds by default.
   *
   * @param newTimeout the time
   * @return this
   * @throws IllegalArgumentException if it is not positive
   */
  public Target timeout(Duration newTimeout) {
    if (newTimeout.isNegative() || newTimeout.isZero()) {
      throw new IllegalArgumentException("the timeout must be positive, not " + newTimeout);
    }
    timeout = newTimeout;
    return this;
  }

  /**
   * Makes what only should be so fail too.
   *
   * @return this
   */
  public Target strict() {
    strict = true;
    return this;
  }

  /**
   * Runs these checks alone.
   *
   * @param ids such as {@code RC-LOGOUT-08}; none means all
   * @return this
   */
  public Target only(String... ids) {
    only = new LinkedHashSet<>(List.of(ids));
    return this;
  }

  /**
   * Does not run these checks.
   *
   * @param ids such as {@code RC-LOGOUT-08}
   * @return this
   */
  public Target skip(String... ids) {
    skip = new LinkedHashSet<>(List.of(ids));
    return this;
  }

  /** {@return {@code ibm-mq}, {@code rested} or {@code rocket-chat}} */
  public String vendor() {
    return vendor;
  }

  /** {@return the server} */
  public URI url() {
    return url;
  }

  /**
   * Who logs in.
   *
   * @return the user
   * @throws IllegalStateException if none was set
   */
  public User user() {
    if (user == null) {
      throw new IllegalStateException("no user is set: call user(name, password)");
    }
    return user;
  }

  /** {@return the second user, or null} */
  public @Nullable User otherUser() {
    return otherUser;
  }

  /** {@return the release of IBM MQ} */
  public IbmMqVersion release() {
    return release;
  }

  /** {@return the queue manager; empty if none was set} */
  public String qmgr() {
    return qmgr;
  }

  /** {@return rested's project key; empty if none was set} */
  public String key() {
    return key;
  }

  /** {@return rested's endpoint; empty if none was set} */
  public String endpoint() {
    return endpoint;
  }

  /** {@return the other project's key; empty if none was set} */
  public String otherKey() {
    return otherKey;
  }

  /** {@return the other project's endpoint, which is this one's if none was set} */
  public String otherEndpoint() {
    return otherEndpoint.isEmpty() ? endpoint : otherEndpoint;
  }

  /** {@return the allowed origin; empty if none was set} */
  public String allowedOrigin() {
    return allowedOrigin;
  }

  /** {@return the expired token; empty if none was set} */
  public String expiredToken() {
    return expiredToken;
  }

  /** {@return whose certificates are believed} */
  public TlsTrust trust() {
    return trust;
  }

  /** {@return how long one exchange may take} */
  public Duration timeout() {
    return timeout;
  }

  /** {@return whether what only should be so fails too} */
  public boolean isStrict() {
    return strict;
  }

  /**
   * Whether a check is to run.
   *
   * @param id the check's id
   * @return whether it is chosen and not skipped
   */
  public boolean runs(String id) {
    return (only.isEmpty() || only.contains(id)) && !skip.contains(id);
  }

  /** {@return the ids that were chosen or skipped} */
  public Set<String> named() {
    Set<String> named = new LinkedHashSet<>(only);
    named.addAll(skip);
    return named;
  }

  /** Names the server. */
  @Override
  public String toString() {
    return vendor + " at " + url;
  }

  private static URI checked(URI url) {
    String scheme = Objects.requireNonNullElse(url.getScheme(), "");
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("the URL must begin with http:// or https://: " + url);
    }
    if (url.getHost() == null
        || url.getRawQuery() != null
        || url.getRawFragment() != null
        || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the URL must be scheme, host and port, perhaps with a path, such as"
              + " https://localhost:9443");
    }
    return url;
  }
}
