package dev.signoff.conformance.mutant;

import dev.signoff.conformance.target.Target;
import java.net.URI;

/**
 * Targets with the demo accounts of the reference server and everything else that a run can use.
 */
public final class DemoTargets {
  /** Key of the project that accepts any origin. */
  static final String OPEN_KEY = "d59eb2859c284168ac48aef65046d5dd";

  static final String OPEN_ENDPOINT = "examples/auth";

  /**
   * Key of the project that accepts requests from {@link #ALLOWED} only, and none without an
   * origin.
   */
  static final String CLOSED_KEY = "7b1f0c5e9d2a4c68b3e1f0a9d8c7b6a5";

  static final String CLOSED_ENDPOINT = "private/auth";

  /** Key of the project that accepts requests from {@link #ALLOWED} and those without an origin. */
  static final String LISTED_KEY = "c40d1b7f5a2e49d8a6b1e3f7092d8c54";

  static final String ALLOWED = "https://app.example.com";

  private DemoTargets() {}

  /** Returns the target for a profile or, if the contract has none, for the contract. */
  public static Target of(String api, URI url) {
    return switch (api) {
      case "rested" ->
          rested(url, OPEN_KEY, OPEN_ENDPOINT).otherKey(LISTED_KEY).otherEndpoint(CLOSED_ENDPOINT);
      case "rested-origin" ->
          rested(url, CLOSED_KEY, CLOSED_ENDPOINT)
              .allowedOrigin(ALLOWED)
              .otherKey(OPEN_KEY)
              .otherEndpoint(OPEN_ENDPOINT);
      case "rested-listed" ->
          rested(url, LISTED_KEY, CLOSED_ENDPOINT)
              .allowedOrigin(ALLOWED)
              .otherKey(OPEN_KEY)
              .otherEndpoint(OPEN_ENDPOINT);
      case "rocket-chat" ->
          Target.rocketChat(url).user("alice", "alice-secret").otherUser("bob", "bob-secret");
      default ->
          Target.ibmMq(url)
              .release(api.replace("ibm-mq-", ""))
              .user("mqadmin", "mqadmin")
              .otherUser("mqreader", "mqreader");
    };
  }

  private static Target rested(URI url, String key, String endpoint) {
    return Target.rested(url)
        .key(key)
        .endpoint(endpoint)
        .user("username", "password")
        .otherUser("other", "password");
  }
}
