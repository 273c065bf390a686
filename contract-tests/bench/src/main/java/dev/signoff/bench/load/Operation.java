package dev.signoff.bench.load;

import java.util.Map;

/**
 * What is sent again and again, and how it shows in the session store.
 *
 * @param vendor whose sessions
 * @param request with the token of a session that nobody has used yet
 * @param entries by how much it changes the number of entries in the store; 0 if it ends nothing
 */
public record Operation(String vendor, Request request, int entries) {
  private static final String ROCKET_CHAT = "rocket-chat";
  private static final String KEY = "d59eb2859c284168ac48aef65046d5dd";

  /** {@return a logout of IBM MQ, from a server that remembers which tokens are logged out} */
  public static Operation ibmMqLogout() {
    return ibmMqLogout(1);
  }

  /** {@return the same as the vendor documents it: the token stays valid until it expires} */
  public static Operation ibmMqLogoutUntracked() {
    return ibmMqLogout(0);
  }

  /** {@return a logout of rested} */
  public static Operation restedLogout() {
    return new Operation(
        "rested",
        new Request(
            "POST",
            "/api/1/ce/examples/auth?key=" + KEY + "&logout=true",
            Map.of("Cookie", "__Secure-rested-access-token=" + Request.GAP)),
        -1);
  }

  /**
   * A logout of Rocket.Chat.
   *
   * @param userId whose sessions
   * @return the operation
   */
  public static Operation rocketChatLogout(String userId) {
    return new Operation(ROCKET_CHAT, rocketChat("POST", "/api/v1/logout", userId), -1);
  }

  /**
   * Asks Rocket.Chat who is logged in.
   *
   * @param userId whose sessions
   * @return the operation
   */
  public static Operation rocketChatWhoAmI(String userId) {
    return new Operation(ROCKET_CHAT, rocketChat("GET", "/api/v1/me", userId), 0);
  }

  private static Operation ibmMqLogout(int entries) {
    return new Operation(
        "ibm-mq",
        new Request(
            "DELETE",
            "/ibmmq/rest/v1/login",
            Map.of("Cookie", "LtpaToken2=" + Request.GAP, "ibm-mq-rest-csrf-token", "x")),
        entries);
  }

  private static Request rocketChat(String method, String path, String userId) {
    return new Request(method, path, Map.of("X-Auth-Token", Request.GAP, "X-User-Id", userId));
  }
}
