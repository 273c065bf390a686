package dev.signoff.server.http;

/** Counter of requests that got a response. Thread safe. */
@FunctionalInterface
public interface RequestCounter {

  /**
   * Counts one request.
   *
   * @param vendor the name of the vendor, or {@code none}
   * @param operation the operation id in the contract, or {@code none}
   * @param status the status of the response
   */
  void count(String vendor, String operation, int status);
}
