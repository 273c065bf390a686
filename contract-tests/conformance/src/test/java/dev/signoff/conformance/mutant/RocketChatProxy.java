package dev.signoff.conformance.mutant;

import dev.signoff.conformance.http.NameValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Building blocks for mutants of Rocket.Chat. */
final class RocketChatProxy {
  static final String LOGIN = "/api/v1/login";
  static final String LOGOUT = "/api/v1/logout";
  static final String ME = "/api/v1/me";
  static final String TOKEN = "X-Auth-Token";
  static final String ID = "X-User-Id";

  private RocketChatProxy() {}

  /** Behaviour that knows the logins so far. */
  @FunctionalInterface
  interface StatefulBehaviour {
    ProxyResponse response(ProxyRequest request, Mutant.Origin origin, KnownLogins memory);
  }

  /** Memory of a proxy: logins, the newest last, and named values. */
  static final class KnownLogins {
    final List<ProxyRequest> logouts = new ArrayList<>();
    final List<NameValue> logins = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    int count;

    /** Returns the user id of the login that returned a token. */
    Optional<String> idOf(String token) {
      return logins.stream()
          .filter(pair -> pair.name().equals(token))
          .map(NameValue::value)
          .findFirst();
    }

    List<String> tokensOf(String userId) {
      return logins.stream()
          .filter(pair -> pair.value().equals(userId))
          .map(NameValue::name)
          .distinct()
          .toList();
    }
  }

  static Mutant mutant(String id, String name, Mutant.Behaviour behaviour) {
    return new Mutant(name, "rocket-chat", id, () -> behaviour);
  }

  static Mutant knowing(String id, String name, StatefulBehaviour knowing) {
    return new Mutant(
        name,
        "rocket-chat",
        id,
        () -> {
          KnownLogins memory = new KnownLogins();
          return (request, origin) -> {
            ProxyResponse response = knowing.response(request, origin, memory);
            if (request.path().equals(LOGIN) && response.succeeded()) {
              field(response, "authToken")
                  .ifPresent(
                      token ->
                          memory.logins.add(
                              new NameValue(token, field(response, "userId").orElse(""))));
            }
            return response;
          };
        });
  }

  static boolean login(ProxyRequest request) {
    return request.is("POST", LOGIN);
  }

  static boolean logout(ProxyRequest request) {
    return request.is("POST", LOGOUT);
  }

  static boolean me(ProxyRequest request) {
    return request.is("GET", ME);
  }

  static String token(ProxyRequest request) {
    return request.header(TOKEN).orElse("");
  }

  static String id(ProxyRequest request) {
    return request.header(ID).orElse("");
  }

  static ProxyRequest as(ProxyRequest request, String token, String id) {
    return request.with(TOKEN, token).with(ID, id);
  }

  /** Logs a session out with a request of its own, and returns the response. */
  static ProxyResponse end(ProxyRequest request, Mutant.Origin origin, String token, String id) {
    return origin.send(
        as(new ProxyRequest("POST", LOGOUT, "", List.of(), ""), token, id)
            .with("X-Test", request.path()));
  }

  static ProxyResponse loggedOut() {
    return ProxyResponse.json(
        200, "{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}");
  }

  static ProxyResponse notLoggedIn() {
    return ProxyResponse.json(
        401, "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}");
  }

  static Optional<String> field(ProxyResponse response, String name) {
    return field(response.body(), name);
  }

  static Optional<String> field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\" *: *\"([^\"]*)\"").matcher(json);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
