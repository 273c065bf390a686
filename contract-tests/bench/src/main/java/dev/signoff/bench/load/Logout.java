package dev.signoff.bench.load;

import java.util.Map;

/**
 * How a vendor's sessions are ended, and how that shows.
 *
 * @param vendor whose
 * @param request ends one session
 * @param entries by how much one logout changes the number of entries in the session store
 */
public record Logout(String vendor, Request request, int entries) {
  private static final String KEY = "d59eb2859c284168ac48aef65046d5dd";

  /** {@return IBM MQ's, on a server that remembers which tokens are logged out} */
  public static Logout ibmMq() {
    return ibmMq(1);
  }

  /** {@return IBM MQ's as the vendor documents it: the token stays valid until it expires} */
  public static Logout ibmMqUntracked() {
    return ibmMq(0);
  }

  /** {@return rested's} */
  public static Logout rested() {
    return new Logout(
        "rested",
        new Request(
            "POST",
            "/api/1/ce/examples/auth?key=" + KEY + "&logout=true",
            Map.of("Cookie", "__Secure-rested-access-token=" + Request.GAP)),
        -1);
  }

  /**
   * Rocket.Chat's.
   *
   * @param userId whose sessions
   * @return the logout
   */
  public static Logout rocketChat(String userId) {
    return new Logout(
        "rocket-chat",
        new Request(
            "POST", "/api/v1/logout", Map.of("X-Auth-Token", Request.GAP, "X-User-Id", userId)),
        -1);
  }

  /** {@return the same request to a server that ends nothing} */
  public Logout toBaseline() {
    return new Logout(vendor, request, 0);
  }

  private static Logout ibmMq(int entries) {
    return new Logout(
        "ibm-mq",
        new Request(
            "DELETE",
            "/ibmmq/rest/v1/login",
            Map.of("Cookie", "LtpaToken2=" + Request.GAP, "ibm-mq-rest-csrf-token", "x")),
        entries);
  }
}
