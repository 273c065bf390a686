package dev.signoff.conformance.faulty;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.ibmmq.Release;

/** Reference servers for tests. */
public final class Reference {
  private Reference() {}

  /** One for a profile or, where there is none, a contract. */
  public static SignoffServer start(String api) {
    return SignoffServer.start(options(api));
  }

  /** Any free ports, and the release of the profile. */
  public static ServerOptions options(String api) {
    return new ServerOptions()
        .httpsPort(0)
        .httpPort(0)
        .ibmMqRelease(api.matches("ibm-mq-9\\.0\\.[234]") ? Release.V9_0_4 : Release.V9_0_5);
  }
}
