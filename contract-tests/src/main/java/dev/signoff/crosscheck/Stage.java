package dev.signoff.crosscheck;

import dev.signoff.sdk.ClientOptions;
import java.net.URI;

/**
 * Where an outcome is brought about.
 *
 * @param server where the server is
 * @param options how the SDK gets there
 * @param examples whether its only session is that of the contract's examples; otherwise one has to
 *     log in
 * @param ready what has to happen between the login and the call
 */
record Stage(URI server, ClientOptions options, boolean examples, Ready ready) {

  /** The last preparations. */
  @FunctionalInterface
  interface Ready {
    void before(Way way);
  }
}
