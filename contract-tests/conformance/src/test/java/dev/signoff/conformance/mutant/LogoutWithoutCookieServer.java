package dev.signoff.conformance.mutant;

import dev.signoff.server.SignoffServer;
import java.net.URI;

/** Server like IBM MQ that reports a successful logout to requests without the LTPA cookie. */
public final class LogoutWithoutCookieServer implements AutoCloseable {
  /** Id of the requirement that this server breaks. */
  public static final String ID = "MQ-LOGOUT-08";

  /**
   * Id of the requirement that it breaks as a consequence: a password does not replace the cookie.
   */
  public static final String OTHER_ID = "MQ-LOGOUT-14";

  private final SignoffServer origin = ReferenceServers.start("ibm-mq-9.0.5");
  private final MutantServer proxy =
      MutantServer.before(
          origin.http(),
          (request, server) ->
              request.is("DELETE", "/ibmmq/rest/v1/login") && request.cookie("LtpaToken2").isEmpty()
                  ? ProxyResponse.of(204)
                  : server.send(request));

  private LogoutWithoutCookieServer() {}

  /** Starts a server on any free port. */
  public static LogoutWithoutCookieServer start() {
    return new LogoutWithoutCookieServer();
  }

  /** Returns the URL of the server. */
  public URI url() {
    return proxy.url();
  }

  @Override
  public void close() {
    proxy.close();
    origin.close();
  }
}
