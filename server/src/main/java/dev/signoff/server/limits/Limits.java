package dev.signoff.server.limits;

import java.time.Duration;
import java.util.Objects;

/**
 * Where the server's patience and memory end. Each method with an argument changes one limit and
 * returns this object. Not thread safe; a server reads it once, when it starts.
 */
public final class Limits {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private static final int MOST_BODY_BYTES = 16 * 1024 * 1024;

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

  /** Starts from the defaults. */
  public Limits() {}

  /**
   * Sets how many sessions of rested and Rocket.Chat the embedded store keeps in all; with more,
   * nobody can log in until some have ended. 5,000,000 by default, for which a JVM needs some 2 GB.
   *
   * @param most how many, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits sessions(int most) {
    sessions = positive("sessions", most);
    return this;
  }

  /**
   * Sets how many sessions one user of rested or Rocket.Chat may have; with more, the oldest end.
   * 1,000 by default.
   *
   * @param most how many, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits sessionsPerUser(int most) {
    sessionsPerUser = positive("sessions per user", most);
    return this;
  }

  /**
   * Sets how long the request line and the headers of a request may be together; a longer head is
   * answered with 400. 8 KiB by default.
   *
   * @param most how many bytes, 256 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits headBytes(int most) {
    headBytes = atLeast(256, "bytes of a head", most);
    return this;
  }

  /**
   * Sets how many headers a request may have; one with more is answered with 400. 100 by default.
   *
   * @param most how many, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits headers(int most) {
    headers = positive("headers", most);
    return this;
  }

  /**
   * Sets how long a body may be; a longer one is answered with 400, unless it means nothing. 64 KiB
   * by default, more than any body of any contract needs.
   *
   * @param most how many bytes, 1 to 16 MiB, since a body is kept in memory until it is there
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits bodyBytes(int most) {
    if (most > MOST_BODY_BYTES) {
      throw new IllegalArgumentException(
          "The limit for bytes of a body must be "
              + MOST_BODY_BYTES
              + " or less, not "
              + most
              + ".");
    }
    bodyBytes = positive("bytes of a body", most);
    return this;
  }

  /**
   * Sets how many connections there may be; one more is closed at once. 10,000 by default.
   *
   * @param most how many, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits connections(int most) {
    connections = positive("connections", most);
    return this;
  }

  /**
   * Sets how many connections there may be from one address; one more is closed at once. 5,000 by
   * default, since behind a proxy all clients have one address.
   *
   * @param most how many, 1 or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits connectionsPerAddress(int most) {
    connectionsPerAddress = positive("connections per address", most);
    return this;
  }

  /**
   * Sets after how long a connection is closed on which nothing happens. 30 seconds by default.
   *
   * @param longest how long, one second or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits idle(Duration longest) {
    idle = atLeastASecond("an idle connection", longest);
    return this;
  }

  /**
   * Sets how long a client may take to send a request, or to agree on TLS; who takes longer is cut
   * off. 10 seconds by default.
   *
   * @param longest how long, from the first byte to the last, one second or more
   * @return this
   * @throws IllegalArgumentException if it is out of range
   */
  public Limits request(Duration longest) {
    request = atLeastASecond("a request", longest);
    return this;
  }

  /**
   * Sets how often a login of one user may fail from one address before the right password does no
   * more good either, until the interval is over. 10 in 5 minutes by default.
   *
   * @param most how often in one interval
   * @return this
   */
  public Limits loginFailures(RateLimit most) {
    loginFailures = Objects.requireNonNull(most, "most");
    return this;
  }

  /**
   * Sets the same for all users together. 1,000 in 5 minutes by default.
   *
   * @param most how often in one interval
   * @return this
   */
  public Limits loginFailuresPerAddress(RateLimit most) {
    loginFailuresPerAddress = Objects.requireNonNull(most, "most");
    return this;
  }

  /** {@return how many bytes the request line and the headers may have together} */
  public int headBytes() {
    return headBytes;
  }

  /** {@return how many headers a request may have} */
  public int headers() {
    return headers;
  }

  /** {@return how many bytes a body may have} */
  public int bodyBytes() {
    return bodyBytes;
  }

  /** {@return how many connections there may be} */
  public int connections() {
    return connections;
  }

  /** {@return how many connections there may be from one address} */
  public int connectionsPerAddress() {
    return connectionsPerAddress;
  }

  /** {@return after how long an idle connection is closed} */
  public Duration idle() {
    return idle;
  }

  /** {@return how long sending a request may take} */
  public Duration request() {
    return request;
  }

  /** {@return how often a login of one user may fail from one address} */
  public RateLimit loginFailures() {
    return loginFailures;
  }

  /** {@return how often logins may fail from one address} */
  public RateLimit loginFailuresPerAddress() {
    return loginFailuresPerAddress;
  }

  /** {@return how many sessions there may be in all} */
  public int sessions() {
    return sessions;
  }

  /** {@return how many sessions one user may have} */
  public int sessionsPerUser() {
    return sessionsPerUser;
  }

  private static int positive(String what, int most) {
    return atLeast(1, what, most);
  }

  private static int atLeast(int least, String what, int most) {
    if (most < least) {
      throw new IllegalArgumentException(
          "The limit for " + what + " must be " + least + " or more, not " + most + ".");
    }
    return most;
  }

  private static Duration atLeastASecond(String what, Duration longest) {
    if (longest.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "The limit for " + what + " must be 1 s or more, not " + longest + ".");
    }
    return longest;
  }
}
