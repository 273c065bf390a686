package dev.signoff.conformance.mutant;

import dev.signoff.spec.SetCookie;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Building blocks for mutants of rested. */
final class RestedProxy {
  static final String COOKIE = "__Secure-rested-access-token";

  private RestedProxy() {}

  static Mutant mutant(String id, String name, Mutant.Behaviour behaviour) {
    return mutant("rested", id, name, behaviour);
  }

  static Mutant mutant(String api, String id, String name, Mutant.Behaviour behaviour) {
    return new Mutant(name, api, id, () -> behaviour);
  }

  static Mutant remembering(String id, String name, Supplier<Mutant.Behaviour> behaviour) {
    return new Mutant(name, "rested", id, behaviour);
  }

  static boolean logsIn(ProxyRequest request) {
    return request.method().equals("POST") && isTrue(request, "login");
  }

  static boolean logsOut(ProxyRequest request) {
    return request.method().equals("POST") && isTrue(request, "logout");
  }

  static boolean asks(ProxyRequest request) {
    return request.method().equals("GET");
  }

  static boolean isTrue(ProxyRequest request, String flag) {
    return request.parameter(flag).orElse("").equals("true");
  }

  static boolean byHeader(ProxyRequest request) {
    return request.header("Authorization").isPresent();
  }

  static boolean byCookie(ProxyRequest request) {
    return request.cookie(COOKIE).isPresent();
  }

  static String token(ProxyRequest request) {
    return request.cookie(COOKIE).or(() -> request.header("Authorization")).orElse("");
  }

  /** Returns a copy of a request with another token in the same place. */
  static ProxyRequest withToken(ProxyRequest request, String token) {
    return byHeader(request)
        ? request.with("Authorization", token)
        : request.withCookie(COOKIE, token);
  }

  static ProxyRequest withKey(ProxyRequest request, String key) {
    String others = request.query().replaceAll("(^|&)key(=[^&]*)?", "");
    return request.withQuery("key=" + key + (others.startsWith("&") ? "" : "&") + others);
  }

  /** Returns the token of a login response. */
  static Optional<String> handedOut(ProxyResponse response) {
    return response
        .header("Set-Cookie")
        .flatMap(SetCookie::parse)
        .filter(line -> line.name().equals(COOKIE))
        .map(SetCookie::value)
        .or(() -> response.header("Authorization"));
  }

  /** Ends a session by a logout in the open project, without a request of the client. */
  static void end(String token, Mutant.Origin origin) {
    origin.send(
        new ProxyRequest(
                "POST",
                "/api/1/ce/" + DemoTargets.OPEN_ENDPOINT,
                "key=" + DemoTargets.OPEN_KEY + "&logout=true",
                List.of(),
                "")
            .with("Authorization", token));
  }

  /** Changes the responses of successful logins. */
  static Mutant.Behaviour login(UnaryOperator<ProxyResponse> change) {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      return logsIn(request) && response.succeeded() ? change.apply(response) : response;
    };
  }

  /** Changes the responses of successful logouts. */
  static Mutant.Behaviour logout(UnaryOperator<ProxyResponse> change) {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      return logsOut(request) && response.succeeded() ? change.apply(response) : response;
    };
  }

  /** Changes the user record in responses. */
  static Mutant.Behaviour whoAmI(UnaryOperator<ProxyResponse> change) {
    return (request, origin) -> {
      ProxyResponse response = origin.send(request);
      return asks(request) && response.succeeded() ? change.apply(response) : response;
    };
  }

  static ProxyResponse forbidden() {
    return ProxyResponse.json(403, "{\"message\":\"no\"}");
  }
}
