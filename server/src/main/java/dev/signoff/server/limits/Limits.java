package dev.signoff.server.limits;

import java.time.Duration;
import java.util.Objects;

/**
 * Limits of the server on sizes, times and numbers. Each method with an argument changes one limit
 * and returns this object. Not thread safe; a server reads it once, when it starts.
 */
public final class Limits {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

  private int headBytes = 8 * 1024;
  private int headers = 100;
  private int bodyBytes = 64 * 1024;
  private int connections = 10_000;
  private int connectionsPerAddress = 5_000;
  private Duration idle = Duration.ofSeconds(30);
  private Duration request = Duration.ofSeconds(10);
  private RateLimit loginFailures = new RateLimit(10, FIVE_MINUTES);
  private RateLimit loginFailuresPerAddress = new RateLimit(1_000, FIVE_MINUTES);
  private int sessions = 5_000_000;
  private int sessionsPerUser = 1_000;

  /** Creates limits with the default values. */
  public Limits() {}

  /**
   * Sets the total number of sessions of rested and Rocket.Chat in the embedded store. When it is
   * reached, logins fail until some sessions have ended. 5,000,000 by default, which takes about 2
   * GB of heap.
   *
   * @param max the maximum, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits sessions(int max) {
    sessions = positive("sessions", max);
    return this;
  }

  /**
   * Sets the number of sessions per user of rested or Rocket.Chat. A further login ends the oldest
   * session. 1,000 by default.
   *
   * @param max the maximum, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits sessionsPerUser(int max) {
    sessionsPerUser = positive("sessions per user", max);
    return this;
  }

  /**
   * Sets the maximum length of the request line and all headers together. A longer head gets 400. 8
   * KiB by default.
   *
   * @param max the maximum in bytes, 256 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits headBytes(int max) {
    headBytes = atLeast(256, "bytes of a head", max);
    return this;
  }

  /**
   * Sets the maximum number of headers of a request. A request with more gets 400. 100 by default.
   *
   * @param max the maximum, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits headers(int max) {
    headers = positive("headers", max);
    return this;
  }

  /**
   * Sets the maximum length of a request body. A longer body gets 400, unless the operation ignores
   * its body. 64 KiB by default, which is more than any contract needs.
   *
   * @param max the maximum in bytes, 1 to 16 MiB, because a body is buffered in memory until it is
   *     complete
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits bodyBytes(int max) {
    if (max > MAX_BODY_BYTES) {
      throw new IllegalArgumentException(
          "The limit for bytes of a body must be " + MAX_BODY_BYTES + " or less, not " + max + ".");
    }
    bodyBytes = positive("bytes of a body", max);
    return this;
  }

  /**
   * Sets the maximum number of connections. Further connections are closed immediately. 10,000 by
   * default.
   *
   * @param max the maximum, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits connections(int max) {
    connections = positive("connections", max);
    return this;
  }

  /**
   * Sets the maximum number of connections from one address. Further connections are closed
   * immediately. 5,000 by default, because behind a proxy all clients have one address.
   *
   * @param max the maximum, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits connectionsPerAddress(int max) {
    connectionsPerAddress = positive("connections per address", max);
    return this;
  }

  /**
   * Sets the time after which an idle connection is closed. 30 seconds by default.
   *
   * @param max the maximum time, one second or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits idle(Duration max) {
    idle = atLeastASecond("an idle connection", max);
    return this;
  }

  /**
   * Sets the time that a client may take to send a request or to finish the TLS handshake. A slower
   * connection is closed. 10 seconds by default.
   *
   * @param max the maximum time from the first byte to the last, one second or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits request(Duration max) {
    request = atLeastASecond("a request", max);
    return this;
  }

  /**
   * Sets the number of failed logins of one user from one address. Further attempts are rejected
   * until the interval ends, even with the right password. 10 in 5 minutes by default.
   *
   * @param max the maximum number in one interval
   * @return this
   */
  public Limits loginFailures(RateLimit max) {
    loginFailures = Objects.requireNonNull(max, "most");
    return this;
  }

  /**
   * Sets the number of failed logins of all users together from one address. 1,000 in 5 minutes by
   * default.
   *
   * @param max the maximum number in one interval
   * @return this
   */
  public Limits loginFailuresPerAddress(RateLimit max) {
    loginFailuresPerAddress = Objects.requireNonNull(max, "most");
    return this;
  }

  /** {@return the maximum length in bytes of the request line and all headers together} */
  public int headBytes() {
    return headBytes;
  }

  /** {@return the maximum number of headers of a request} */
  public int headers() {
    return headers;
  }

  /** {@return the maximum length in bytes of a request body} */
  public int bodyBytes() {
    return bodyBytes;
  }

  /** {@return the maximum number of connections} */
  public int connections() {
    return connections;
  }

  /** {@return the maximum number of connections from one address} */
  public int connectionsPerAddress() {
    return connectionsPerAddress;
  }

  /** {@return the time after which an idle connection is closed} */
  public Duration idle() {
    return idle;
  }

  /** {@return the time that a client may take to send a request} */
  public Duration request() {
    return request;
  }

  /** {@return the maximum number of failed logins of one user from one address} */
  public RateLimit loginFailures() {
    return loginFailures;
  }

  /** {@return the maximum number of failed logins from one address} */
  public RateLimit loginFailuresPerAddress() {
    return loginFailuresPerAddress;
  }

  /** {@return the maximum number of sessions in total} */
  public int sessions() {
    return sessions;
  }

  /** {@return the maximum number of sessions per user} */
  public int sessionsPerUser() {
    return sessionsPerUser;
  }

  private static int positive(String name, int max) {
    return atLeast(1, name, max);
  }

  private static int atLeast(int min, String name, int max) {
    if (max < min) {
      throw new IllegalArgumentException(
          "The limit for " + name + " must be " + min + " or more, not " + max + ".");
    }
    return max;
  }

  private static Duration atLeastASecond(String name, Duration max) {
    if (max.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "The limit for " + name + " must be 1 s or more, not " + max + ".");
    }
    return max;
  }
}
