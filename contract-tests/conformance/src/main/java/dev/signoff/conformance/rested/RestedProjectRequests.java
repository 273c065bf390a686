package dev.signoff.conformance.rested;

import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Variant;
import java.util.List;
import java.util.Map;

/**
 * A project of rested, as a client calls it.
 *
 * @param key its key
 * @param endpoint its custom endpoint, which may hold slashes
 * @param origin what every request says in {@code Origin}; empty for nothing
 */
record RestedProjectRequests(String key, String endpoint, String origin) {
  static final Contract CONTRACT = Contract.load("rested");

  private static final ContractOperation LOG_IN_OR_OUT = CONTRACT.operation("logInOrOut");
  private static final ContractOperation WHO_AM_I = CONTRACT.operation("whoAmI");

  static Credential credential(String scheme) {
    return LOG_IN_OR_OUT.security().stream()
        .flatMap(List::stream)
        .filter(it -> it.scheme().equals(scheme))
        .findFirst()
        .orElseThrow();
  }

  static RestedProjectRequests of(Target target) {
    require(target.key(), "the key of a project: --key");
    require(target.endpoint(), "the custom endpoint that logs in and out: --endpoint");
    return new RestedProjectRequests(target.key(), target.endpoint(), target.allowedOrigin());
  }

  /** The other project, which may or may not want an origin: it gets what this one gets. */
  static RestedProjectRequests other(Target target) {
    return new RestedProjectRequests(
        target.otherKey(), target.otherEndpoint(), target.allowedOrigin());
  }

  private static void require(String value, String what) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("rested needs " + what);
    }
  }

  RestedProjectRequests withOrigin(String other) {
    return new RestedProjectRequests(key, endpoint, other);
  }

  RestedProjectRequests withEndpoint(String other) {
    return new RestedProjectRequests(key, other, origin);
  }

  RawRequest login() {
    return flagged(call(LOG_IN_OR_OUT.method()), "login");
  }

  RawRequest logout() {
    return flagged(call(LOG_IN_OR_OUT.method()), "logout");
  }

  RawRequest whoAmI() {
    return call(WHO_AM_I.method());
  }

  boolean isLogin(RawRequest call) {
    return call.query().containsAll(flagged(RawRequest.of(call.method(), ""), "login").query());
  }

  /** A request with the key, and without a flag. */
  RawRequest call(String method) {
    return keyless(method).query(credential("apiKey").name(), key);
  }

  /** A request with a parameter that has no value, not even an empty one. */
  RawRequest postWithName(String name) {
    return keyless("POST").query(name + "&" + credential("apiKey").name(), key);
  }

  /** An operation or variant of the contract, without any credential. */
  RawRequest bare(String operation) {
    return operation.equals(WHO_AM_I.id())
        ? keyless(WHO_AM_I.method())
        : flagged(keyless(LOG_IN_OR_OUT.method()), operation);
  }

  private RawRequest keyless(String method) {
    RawRequest call =
        RawRequest.of(method, LOG_IN_OR_OUT.path().replace("{userEndpoint}", endpoint));
    return origin.isEmpty() ? call : call.header("Origin", origin);
  }

  private static RawRequest flagged(RawRequest call, String name) {
    Variant variant =
        LOG_IN_OR_OUT.variants().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    RawRequest flagged = call;
    for (Map.Entry<String, String> flag : variant.when().entrySet()) {
      flagged = flagged.query(flag.getKey(), flag.getValue());
    }
    return flagged;
  }

  /** Names the endpoint; the key is a secret. */
  @Override
  public String toString() {
    return endpoint;
  }
}
