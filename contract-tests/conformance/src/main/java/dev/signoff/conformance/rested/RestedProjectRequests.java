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
 * Requests of one project.
 *
 * @param key the key of the project
 * @param endpoint the custom endpoint, which may contain slashes
 * @param origin the {@code Origin} of every request; empty for none
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

  /** Returns the other project, with the same origin. That project may or may not require one. */
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
    return flagged(request(LOG_IN_OR_OUT.method()), "login");
  }

  RawRequest logout() {
    return flagged(request(LOG_IN_OR_OUT.method()), "logout");
  }

  RawRequest whoAmI() {
    return request(WHO_AM_I.method());
  }

  boolean isLogin(RawRequest request) {
    return request
        .query()
        .containsAll(flagged(RawRequest.of(request.method(), ""), "login").query());
  }

  /** Returns a request with the key and without a flag. */
  RawRequest request(String method) {
    return keyless(method).query(credential("apiKey").name(), key);
  }

  /** Returns a {@code POST} request with a parameter that has no value, not even an empty one. */
  RawRequest postWithName(String name) {
    return keyless("POST").query(name + "&" + credential("apiKey").name(), key);
  }

  /** Returns the request of an operation or variant of the contract, without credentials. */
  RawRequest bare(String operation) {
    return operation.equals(WHO_AM_I.id())
        ? keyless(WHO_AM_I.method())
        : flagged(keyless(LOG_IN_OR_OUT.method()), operation);
  }

  private RawRequest keyless(String method) {
    RawRequest request =
        RawRequest.of(method, LOG_IN_OR_OUT.path().replace("{userEndpoint}", endpoint));
    return origin.isEmpty() ? request : request.header("Origin", origin);
  }

  private static RawRequest flagged(RawRequest request, String name) {
    Variant variant =
        LOG_IN_OR_OUT.variants().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    RawRequest flagged = request;
    for (Map.Entry<String, String> flag : variant.when().entrySet()) {
      flagged = flagged.query(flag.getKey(), flag.getValue());
    }
    return flagged;
  }

  /** Returns the endpoint only, since the key is a secret. */
  @Override
  public String toString() {
    return endpoint;
  }
}
