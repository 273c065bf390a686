package dev.signoff.conformance.faulty;

import dev.signoff.server.SignoffServer;
import java.net.URI;

/** IBM MQ, but whoever asks without the LTPA cookie is told that the logout is done. */
public final class BrokenServer implements AutoCloseable {
  /** The requirement that it breaks. */
  public static final String ID = "MQ-LOGOUT-08";

  /** The one that it breaks therewith: a password is no cookie. */
  public static final String OTHER_ID = "MQ-LOGOUT-14";

  private final SignoffServer origin = Reference.start("ibm-mq-9.0.5");
  private final FaultyServer proxy =
      FaultyServer.before(
          origin.http(),
          (asked, server) ->
              asked.is("DELETE", "/ibmmq/rest/v1/login") && asked.cookie("LtpaToken2").isEmpty()
                  ? Answered.of(204)
                  : server.send(asked));

  private BrokenServer() {}

  /** Starts one on any free port. */
  public static BrokenServer start() {
    return new BrokenServer();
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
