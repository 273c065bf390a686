package dev.signoff.crosscheck.live;

import dev.signoff.sdk.ClientOptions;
import java.net.URI;

/**
 * Environment in which an outcome is produced.
 *
 * @param server the URL of the server
 * @param options the options of the SDK client
 * @param examples whether its only session is that of the contract's examples; otherwise a login is
 *     necessary
 * @param ready the steps between the login and the call
 */
public record TestEnvironment(
    URI server, ClientOptions options, boolean examples, Preparation ready) {

  /** Preparation between the login and the call. */
  @FunctionalInterface
  public interface Preparation {

    /**
     * Prepares the call.
     *
     * @param interceptor the interceptor, which can add headers to requests
     */
    void before(TamperingInterceptor interceptor);
  }
}
