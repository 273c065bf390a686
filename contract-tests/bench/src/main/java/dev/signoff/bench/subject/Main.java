package dev.signoff.bench.subject;

import java.io.IOException;

/** Runs one server under load. */
public final class Main {
  private Main() {}

  /**
   * Runs it until standard input ends.
   *
   * @param args which one, or the address of the Redis that one of several nodes has
   * @throws IOException if it cannot listen
   */
  public static void main(String[] args) throws IOException {
    Conversation.hold(subject(args[0]));
    System.exit(0); // whatever threads a server has left behind
  }

  private static Subject subject(String name) throws IOException {
    if (name.startsWith("redis://")) {
      return SignoffSubject.redis(name);
    }
    return switch (name) {
      case "signoff" -> SignoffSubject.embedded(true);
      case "signoff-untracked" -> SignoffSubject.embedded(false);
      case "signoff-expiring" -> SignoffSubject.expiring();
      case "grizzly" -> new GrizzlySubject(NoContent.onWorkers(), false);
      case "grizzly-selector" -> new GrizzlySubject(NoContent.onSelector(), true);
      case "jersey" -> new GrizzlySubject(StockJersey.handler(), false);
      case "jersey-selector" -> new GrizzlySubject(StockJersey.handler(), true);
      case "wiremock" -> new WireMockSubject(true);
      case "wiremock-no-journal" -> new WireMockSubject(false);
      default -> throw new IllegalArgumentException("There is no server " + name + ".");
    };
  }
}
