package dev.signoff.server.http;

/** Counts requests that have been answered. Called by many threads at once. */
@FunctionalInterface
public interface RequestCounter {

  /**
   * Counts one.
   *
   * @param vendor whose API it was, or {@code none}
   * @param operation the operation's id in the contract, or {@code none}
   * @param status the status of the answer
   */
  void count(String vendor, String operation, int status);
}
