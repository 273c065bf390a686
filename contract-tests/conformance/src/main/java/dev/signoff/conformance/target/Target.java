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
 * Server to check, with its users and settings. Each setter changes one setting and returns this
 * object. Used by one thread.
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
  private TlsTrust trust = TlsTrust.ofJdk();
  private Duration timeout = TIMEOUT;
  private boolean strict;
  private Set<String> only = Set.of();
  private Set<String> skip = Set.of();

  private Target(String vendor, URI url) {
    this.vendor = vendor;
    this.url = checked(url);
  }

  /**
   * Creates a target for a server with IBM MQ's resource login.
   *
   * @param url the base URL, such as {@code https://localhost:9443}; its path is a prefix of all
   *     paths of the vendor
   * @return the target, without credentials
   * @throws IllegalArgumentException if the URL is not http or https, or has a query
   */
  public static Target ibmMq(URI url) {
    return new Target("ibm-mq", url);
  }

  /**
   * Creates a target for a server with rested's custom endpoints.
   *
   * @param url the base URL, such as {@code https://localhost:9443}; its path is a prefix of all
   *     paths of the vendor
   * @return the target, without credentials
   * @throws IllegalArgumentException if the URL is not http or https, or has a query
   */
  public static Target rested(URI url) {
    return new Target("rested", url);
  }

  /**
   * Creates a target for a server with Rocket.Chat's login and logout.
   *
   * @param url the base URL, such as {@code https://localhost:9443}; its path is a prefix of all
   *     paths of the vendor
   * @return the target, without credentials
   * @throws IllegalArgumentException if the URL is not http or https, or has a query
   */
  public static Target rocketChat(URI url) {
    return new Target("rocket-chat", url);
  }

  /**
   * Sets the user who logs in. Required.
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
   * Sets a second user, who shows whether one user's logout affects another user.
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
   * Sets the version of IBM MQ, which determines the profile and thus the CSRF rule. The default is
   * the newest one.
   *
   * @param version the version, such as {@code 9.0.4}
   * @return this
   * @throws IllegalArgumentException if it is no version, or one before 9.0.2
   */
  public Target release(String version) {
    release = IbmMqVersion.of(version);
    return this;
  }

  /**
   * Sets the queue manager of IBM MQ on which queues are created. The default is {@code QM1}.
   *
   * @param name its name
   * @return this
   */
  public Target qmgr(String name) {
    qmgr = name;
    return this;
  }

  /**
   * Sets rested's project key. Required for rested.
   *
   * @param newKey the key
   * @return this
   */
  public Target key(String newKey) {
    key = newKey;
    return this;
  }

  /**
   * Sets rested's custom endpoint. Required for rested.
   *
   * @param path the path, such as {@code examples/auth}
   * @return this
   */
  public Target endpoint(String path) {
    endpoint = path.replaceAll("^/+|/+$", "");
    return this;
  }

  /**
   * Sets another project of rested, to show that a token of one project is refused in the other.
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
   * @param path the path, such as {@code private/auth}
   * @return this
   */
  public Target otherEndpoint(String path) {
    otherEndpoint = path.replaceAll("^/+|/+$", "");
    return this;
  }

  /**
   * Sets an origin that rested's project allows, if it does not allow all.
   *
   * @param origin the origin, such as {@code https://app.example.com}
   * @return this
   */
  public Target allowedOrigin(String origin) {
    allowedOrigin = origin;
    return this;
  }

  /**
   * Sets a token that has expired. The suite cannot wait for one to expire.
   *
   * @param token the token
   * @return this
   */
  public Target expiredToken(String token) {
    expiredToken = token;
    return this;
  }

  /**
   * Sets the trusted certificates. The default are those that the JDK trusts.
   *
   * @param newTrust the trusted certificates
   * @return this
   */
  public Target trust(TlsTrust newTrust) {
    trust = newTrust;
    return this;
  }

  /**
   * Sets the time limit of one exchange. The default is ten seconds.
   *
   * @param newTimeout the time limit
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
   * Makes violated requirements of level {@code should} fail too.
   *
   * @return this
   */
  public Target strict() {
    strict = true;
    return this;
  }

  /**
   * Runs only these checks.
   *
   * @param ids the ids, such as {@code RC-LOGOUT-08}; none means all
   * @return this
   */
  public Target only(String... ids) {
    only = new LinkedHashSet<>(List.of(ids));
    return this;
  }

  /**
   * Skips these checks.
   *
   * @param ids the ids, such as {@code RC-LOGOUT-08}
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
   * Returns the user who logs in.
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

  /** {@return the version of IBM MQ} */
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

  /** {@return the trusted certificates} */
  public TlsTrust trust() {
    return trust;
  }

  /** {@return the time limit of one exchange} */
  public Duration timeout() {
    return timeout;
  }

  /** {@return whether violated requirements of level {@code should} fail too} */
  public boolean isStrict() {
    return strict;
  }

  /**
   * Returns whether a check is to run.
   *
   * @param id the id of the check
   * @return whether it is selected and not skipped
   */
  public boolean runs(String id) {
    return (only.isEmpty() || only.contains(id)) && !skip.contains(id);
  }

  /** {@return the ids that were selected or skipped} */
  public Set<String> named() {
    Set<String> named = new LinkedHashSet<>(only);
    named.addAll(skip);
    return named;
  }

  /** Returns the vendor and the server's URL. */
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
