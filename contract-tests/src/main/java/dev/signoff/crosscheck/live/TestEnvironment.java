package dev.signoff.crosscheck.live;

import dev.signoff.sdk.ClientOptions;
import java.net.URI;

/**
 * Environment in which an outcome is produced.
 *
 * @param server where the server is
 * @param options how the SDK gets there
 * @param examples whether its only session is that of the contract's examples; otherwise one has to
 *     log in
 * @param ready what has to happen between the login and the call
 */
public record TestEnvironment(
    URI server, ClientOptions options, boolean examples, Preparation ready) {

  /** The last preparations. */
  @FunctionalInterface
  public interface Preparation {

    /**
     * Prepares.
     *
     * @param way the way to the server; headers can be added to what goes over it
     */
    void before(TamperingInterceptor way);
  }
}
