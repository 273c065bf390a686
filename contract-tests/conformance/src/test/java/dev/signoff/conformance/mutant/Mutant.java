package dev.signoff.conformance.mutant;

import java.util.function.Supplier;

/**
 * Server with one seeded fault: a behaviour of a proxy in front of the reference server.
 *
 * @param name what the server does, as a clause: {@code keeps the token alive after logout}
 * @param api the profile or, where there is none, the contract
 * @param id the requirement that it breaks in the first place
 * @param behaviour creates the behaviour of one run, since a behaviour may have state
 */
record Mutant(String name, String api, String id, Supplier<Behaviour> behaviour) {

  /** Behaviour of a proxy in front of the reference server. */
  @FunctionalInterface
  interface Behaviour {
    ProxyResponse response(ProxyRequest request, Origin origin);
  }

  /** Server behind the proxy. */
  @FunctionalInterface
  interface Origin {
    ProxyResponse send(ProxyRequest request);
  }

  @Override
  public String toString() {
    return api + " " + id + ": " + name;
  }
}
