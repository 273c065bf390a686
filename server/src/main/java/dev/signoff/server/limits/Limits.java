package dev.signoff.server.limits;

/**
 * Where the server's patience and memory end. Each method with an argument changes one limit and
 * returns this object. Not thread safe; a server reads it once, when it starts.
 */
public final class Limits {
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

  /** {@return how many sessions there may be in all} */
  public int sessions() {
    return sessions;
  }

  /** {@return how many sessions one user may have} */
  public int sessionsPerUser() {
    return sessionsPerUser;
  }

  private static int positive(String what, int most) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "The limit for " + what + " must be 1 or more, not " + most + ".");
    }
    return most;
  }
}
