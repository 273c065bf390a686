package dev.signoff.bench.target;

import java.io.IOException;

/** Main class that runs one target server. */
public final class TargetServerMain {
  private TargetServerMain() {}

  /**
   * Runs the server until standard input ends.
   *
   * @param args name of the server, or the Redis URL of a node
   * @throws IOException if it cannot listen
   */
  public static void main(String[] args) throws IOException {
    TargetServerProtocol.serve(subject(args[0]));
    System.exit(0); // even if a server has left threads running
  }

  private static TargetServer subject(String name) throws IOException {
    if (name.startsWith("redis://")) {
      return SignoffTarget.redis(name);
    }
    return switch (name) {
      case "signoff" -> SignoffTarget.embedded(true);
      case "signoff-untracked" -> SignoffTarget.embedded(false);
      case "signoff-expiring" -> SignoffTarget.expiring();
      case "grizzly" -> new GrizzlyTarget(NoContentHandler.onWorkers(), false);
      case "grizzly-selector" -> new GrizzlyTarget(NoContentHandler.onSelector(), true);
      case "jersey" -> new GrizzlyTarget(MinimalJerseyResource.handler(), false);
      case "jersey-selector" -> new GrizzlyTarget(MinimalJerseyResource.handler(), true);
      case "wiremock" -> new WireMockTarget(true);
      case "wiremock-no-journal" -> new WireMockTarget(false);
      default -> throw new IllegalArgumentException("There is no server '" + name + "'.");
    };
  }
}
