package dev.signoff.conformance.mutant;

import dev.signoff.server.SignoffServer;
import java.net.URI;

/** IBM MQ, but whoever asks without the LTPA cookie is told that the logout is done. */
public final class LogoutWithoutCookieServer implements AutoCloseable {
  /** The requirement that it breaks. */
  public static final String ID = "MQ-LOGOUT-08";

  /** The one that it breaks therewith: a password is no cookie. */
  public static final String OTHER_ID = "MQ-LOGOUT-14";

  private final SignoffServer origin = ReferenceServers.start("ibm-mq-9.0.5");
  private final MutantServer proxy =
      MutantServer.before(
          origin.http(),
          (asked, server) ->
              asked.is("DELETE", "/ibmmq/rest/v1/login") && asked.cookie("LtpaToken2").isEmpty()
                  ? ProxyResponse.of(204)
                  : server.send(asked));

  private LogoutWithoutCookieServer() {}

  /** Starts one on any free port. */
  public static LogoutWithoutCookieServer start() {
    return new LogoutWithoutCookieServer();
  }

  /** Where it listens. */
  public URI url() {
    return proxy.url();
  }

  @Override
  public void close() {
    proxy.close();
    origin.close();
  }
}
