package dev.signoff.conformance.mutant;

import java.util.function.Supplier;

/**
 * One way of getting it wrong.
 *
 * @param name what the server does, as a clause: {@code keeps the token alive after logout}
 * @param api the profile or, where there is none, the contract
 * @param id the requirement that it breaks above all
 * @param behaviour makes the behaviour anew for each run, since it may remember things
 */
record Mutant(String name, String api, String id, Supplier<Behaviour> behaviour) {

  /** Behaviour of a proxy in front of the reference server. */
  @FunctionalInterface
  interface Behaviour {
    ProxyResponse answer(ProxyRequest asked, Origin origin);
  }

  /** The server behind the proxy. */
  @FunctionalInterface
  interface Origin {
    ProxyResponse send(ProxyRequest asked);
  }

  @Override
  public String toString() {
    return api + " " + id + ": " + name;
  }
}
