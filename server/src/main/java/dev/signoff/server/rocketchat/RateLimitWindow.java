package dev.signoff.server.rocketchat;

import java.util.HashMap;
import java.util.Map;

/** Some time, and how many requests of each client it has seen. Thread safe. */
final class RateLimitWindow {
  private final int places;
  private final long begins;
  private final long ends;
  private final Map<String, Integer> taken = new HashMap<>();

  /** Takes its two ends in milliseconds since 1970. */
  RateLimitWindow(int places, long begins, long ends) {
    this.places = places;
    this.begins = begins;
    this.ends = ends;
  }

  long ends() {
    return ends;
  }

  synchronized int clients() {
    return taken.size();
  }

  /** A clock that is set back must not make the window last longer. */
  boolean contains(long now) {
    return begins <= now && now < ends;
  }

  /** Takes a place; false if the client has none left. */
  synchronized boolean enter(String client) {
    int before = taken.getOrDefault(client, 0);
    if (before == places) {
      return false;
    }
    taken.put(client, before + 1);
    return true;
  }

  /** Gives a place back. Who has taken none takes up no memory. */
  synchronized void leave(String client) {
    taken.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
  }
}
