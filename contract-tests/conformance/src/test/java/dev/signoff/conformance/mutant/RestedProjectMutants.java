package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants of rested's keys and endpoints. */
final class RestedProjectMutants {
  private static final String PATH = "/api/1/ce/" + DemoTargets.OPEN_ENDPOINT;

  private RestedProjectMutants() {}

  static List<Mutant> all() {
    return List.of(
        status("RESTED-LOGOUT-04", "returns 400 without a key", it -> key(it).isEmpty(), 400),
        status("RESTED-LOGOUT-04", "returns 401 without a key", it -> key(it).isEmpty(), 401),
        instead(
            "RESTED-LOGOUT-04",
            "accepts a missing key as the only project's",
            it -> it.parameter("key").isEmpty(),
            it -> RestedProxy.withKey(it, DemoTargets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-04",
            "accepts an empty key as the only project's",
            it -> it.parameter("key").orElse("x").isEmpty(),
            it -> RestedProxy.withKey(it, DemoTargets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-04",
            "accepts a login without a key",
            it -> RestedProxy.logsIn(it) && it.parameter("key").isEmpty(),
            it -> RestedProxy.withKey(it, DemoTargets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-04",
            "returns the user without a key",
            it -> RestedProxy.asks(it) && it.parameter("key").isEmpty(),
            it -> RestedProxy.withKey(it, DemoTargets.OPEN_KEY)),
        status("RESTED-LOGOUT-05", "returns 403 for an unknown key", it -> unknown(it), 403),
        status("RESTED-LOGOUT-05", "returns 404 for an unknown key", it -> unknown(it), 404),
        instead(
            "RESTED-LOGOUT-05",
            "accepts any key",
            RestedProjectMutants::unknown,
            it -> RestedProxy.withKey(it, DemoTargets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-05",
            "accepts a key in capitals",
            it -> key(it).equalsIgnoreCase(DemoTargets.OPEN_KEY),
            it -> RestedProxy.withKey(it, DemoTargets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-05",
            "compares only the beginning of a key",
            it ->
                key(it).length() > 12 && DemoTargets.OPEN_KEY.startsWith(key(it).substring(0, 12)),
            it -> RestedProxy.withKey(it, DemoTargets.OPEN_KEY)),
        instead(
            "RESTED-LOGOUT-05",
            "accepts any key at GET",
            it -> RestedProxy.asks(it) && unknown(it),
            it -> RestedProxy.withKey(it, DemoTargets.OPEN_KEY)),
        status("RESTED-LOGOUT-06", "returns 404 for an endpoint", it -> !isOurs(it), 404),
        status("RESTED-LOGOUT-06", "returns 403 for an endpoint", it -> !isOurs(it), 403),
        instead(
            "RESTED-LOGOUT-06",
            "accepts any endpoint",
            it -> !isOurs(it) && key(it).equals(DemoTargets.OPEN_KEY),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "accepts paths below the endpoint",
            it -> it.path().startsWith(PATH + "/"),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "accepts paths that begin like the endpoint",
            it -> it.path().startsWith(PATH),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "accepts the beginning of the endpoint",
            it -> PATH.startsWith(it.path()),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "compares only the last segment",
            it -> it.path().endsWith("/auth") && key(it).equals(DemoTargets.OPEN_KEY),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-06",
            "compares only the first segment",
            it -> it.path().startsWith("/api/1/ce/examples/"),
            it -> it.withPath(PATH)),
        instead(
            "RESTED-LOGOUT-11",
            "accepts a token with the key of another project",
            it -> !RestedProxy.logsIn(it) && isOtherProject(it),
            RestedProjectMutants::ours),
        instead(
            "RESTED-LOGOUT-11",
            "accepts a token with the key of another project at GET",
            it -> RestedProxy.asks(it) && isOtherProject(it),
            RestedProjectMutants::ours),
        instead(
            "RESTED-LOGOUT-11",
            "accepts a token with another key by header",
            it -> RestedProxy.logsOut(it) && RestedProxy.byHeader(it) && isOtherProject(it),
            RestedProjectMutants::ours),
        instead(
            "RESTED-LOGOUT-11",
            "accepts any project's key at every endpoint",
            it -> key(it).equals(DemoTargets.LISTED_KEY) && isOurs(it),
            RestedProjectMutants::ours));
  }

  private static Mutant status(String id, String name, Predicate<ProxyRequest> where, int status) {
    return mutant(
        id,
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return where.test(request) && !response.succeeded()
              ? response.withStatus(status)
              : response;
        });
  }

  private static Mutant instead(
      String id, String name, Predicate<ProxyRequest> where, UnaryOperator<ProxyRequest> other) {
    return mutant(
        id,
        name,
        (request, origin) -> origin.send(where.test(request) ? other.apply(request) : request));
  }

  private static ProxyRequest ours(ProxyRequest request) {
    return RestedProxy.withKey(request, DemoTargets.OPEN_KEY).withPath(PATH);
  }

  private static boolean isOtherProject(ProxyRequest request) {
    return key(request).equals(DemoTargets.LISTED_KEY)
        && request.path().endsWith(DemoTargets.CLOSED_ENDPOINT);
  }

  private static String key(ProxyRequest request) {
    return request.parameter("key").orElse("");
  }

  private static boolean isOurs(ProxyRequest request) {
    return request.path().equals(PATH);
  }

  private static boolean unknown(ProxyRequest request) {
    String key = key(request);
    return !key.isEmpty()
        && !key.equals(DemoTargets.OPEN_KEY)
        && !key.equals(DemoTargets.LISTED_KEY);
  }
}
