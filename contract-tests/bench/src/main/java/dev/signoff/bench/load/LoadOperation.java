package dev.signoff.bench.load;

import java.util.Map;

/**
 * Operation that a load scenario sends repeatedly, with its effect on the session store.
 *
 * @param vendor vendor of the sessions
 * @param request request template; each request gets the token of an unused session
 * @param entries change of the number of entries in the store; 0 if it ends no session
 */
public record LoadOperation(String vendor, RequestTemplate request, int entries) {
  private static final String ROCKET_CHAT = "rocket-chat";
  private static final String KEY = "d59eb2859c284168ac48aef65046d5dd";

  /** {@return an IBM MQ logout from a server that tracks logged-out tokens} */
  public static LoadOperation ibmMqLogout() {
    return ibmMqLogout(1);
  }

  /** {@return an IBM MQ logout as the vendor documents it: the token is valid until it expires} */
  public static LoadOperation ibmMqLogoutUntracked() {
    return ibmMqLogout(0);
  }

  /** {@return a logout of rested} */
  public static LoadOperation restedLogout() {
    return new LoadOperation(
        "rested",
        new RequestTemplate(
            "POST",
            "/api/1/ce/examples/auth?key=" + KEY + "&logout=true",
            Map.of("Cookie", "__Secure-rested-access-token=" + RequestTemplate.GAP)),
        -1);
  }

  /**
   * Returns a Rocket.Chat logout.
   *
   * @param userId id of the sessions' user
   * @return the operation
   */
  public static LoadOperation rocketChatLogout(String userId) {
    return new LoadOperation(ROCKET_CHAT, rocketChat("POST", "/api/v1/logout", userId), -1);
  }

  /**
   * Returns a Rocket.Chat request for the current user.
   *
   * @param userId id of the sessions' user
   * @return the operation
   */
  public static LoadOperation rocketChatWhoAmI(String userId) {
    return new LoadOperation(ROCKET_CHAT, rocketChat("GET", "/api/v1/me", userId), 0);
  }

  private static LoadOperation ibmMqLogout(int entries) {
    return new LoadOperation(
        "ibm-mq",
        new RequestTemplate(
            "DELETE",
            "/ibmmq/rest/v1/login",
            Map.of("Cookie", "LtpaToken2=" + RequestTemplate.GAP, "ibm-mq-rest-csrf-token", "x")),
        entries);
  }

  private static RequestTemplate rocketChat(String method, String path, String userId) {
    return new RequestTemplate(
        method, path, Map.of("X-Auth-Token", RequestTemplate.GAP, "X-User-Id", userId));
  }
}
