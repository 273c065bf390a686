package dev.signoff.server.rocketchat;

import java.util.HashMap;
import java.util.Map;

/** Time window with the number of requests of each client. Thread safe. */
final class RateLimitWindow {
  private final int limit;
  private final long begins;
  private final long ends;
  private final Map<String, Integer> counts = new HashMap<>();

  /** Creates a window. Its start and end are in milliseconds since 1970. */
  RateLimitWindow(int limit, long begins, long ends) {
    this.limit = limit;
    this.begins = begins;
    this.ends = ends;
  }

  long ends() {
    return ends;
  }

  synchronized int clients() {
    return counts.size();
  }

  /**
   * Checks whether a time is in the window. The start is checked too, so that a clock that is set
   * back does not extend the window.
   */
  boolean contains(long now) {
    return begins <= now && now < ends;
  }

  /** Counts a request; false if the client has reached the limit. */
  synchronized boolean acquire(String client) {
    int count = counts.getOrDefault(client, 0);
    if (count == limit) {
      return false;
    }
    counts.put(client, count + 1);
    return true;
  }

  /** Subtracts a request. A client without requests takes up no memory. */
  synchronized void release(String client) {
    counts.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
  }
}
