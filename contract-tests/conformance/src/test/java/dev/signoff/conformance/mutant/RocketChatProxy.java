package dev.signoff.conformance.mutant;

import dev.signoff.conformance.http.NameValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rocket.Chat in front of the reference server, with whatever is wrong. */
final class RocketChatProxy {
  static final String LOGIN = "/api/v1/login";
  static final String LOGOUT = "/api/v1/logout";
  static final String ME = "/api/v1/me";
  static final String TOKEN = "X-Auth-Token";
  static final String ID = "X-User-Id";

  private RocketChatProxy() {}

  /** A behaviour that knows who has logged in. */
  @FunctionalInterface
  interface StatefulBehaviour {
    ProxyResponse answer(ProxyRequest asked, Mutant.Origin origin, KnownLogins memory);
  }

  /** Memory of a proxy: logins, the newest last, and named values. */
  static final class KnownLogins {
    final List<ProxyRequest> logouts = new ArrayList<>();
    final List<NameValue> logins = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    int count;

    /** The ids by token, as they were handed out. */
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

  static Mutant fault(String id, String name, Mutant.Behaviour behaviour) {
    return new Mutant(name, "rocket-chat", id, () -> behaviour);
  }

  static Mutant knowing(String id, String name, StatefulBehaviour knowing) {
    return new Mutant(
        name,
        "rocket-chat",
        id,
        () -> {
          KnownLogins memory = new KnownLogins();
          return (asked, origin) -> {
            ProxyResponse answer = knowing.answer(asked, origin, memory);
            if (asked.path().equals(LOGIN) && answer.succeeded()) {
              field(answer, "authToken")
                  .ifPresent(
                      token ->
                          memory.logins.add(
                              new NameValue(token, field(answer, "userId").orElse(""))));
            }
            return answer;
          };
        });
  }

  static boolean login(ProxyRequest asked) {
    return asked.is("POST", LOGIN);
  }

  static boolean logout(ProxyRequest asked) {
    return asked.is("POST", LOGOUT);
  }

  static boolean me(ProxyRequest asked) {
    return asked.is("GET", ME);
  }

  static String token(ProxyRequest asked) {
    return asked.header(TOKEN).orElse("");
  }

  static String id(ProxyRequest asked) {
    return asked.header(ID).orElse("");
  }

  static ProxyRequest as(ProxyRequest asked, String token, String id) {
    return asked.with(TOKEN, token).with(ID, id);
  }

  /** The logout of any session. */
  static ProxyResponse end(ProxyRequest asked, Mutant.Origin origin, String token, String id) {
    return origin.send(
        as(new ProxyRequest("POST", LOGOUT, "", List.of(), ""), token, id)
            .with("X-Test", asked.path()));
  }

  static ProxyResponse loggedOut() {
    return ProxyResponse.json(
        200, "{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}");
  }

  static ProxyResponse notLoggedIn() {
    return ProxyResponse.json(
        401, "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}");
  }

  static Optional<String> field(ProxyResponse answer, String name) {
    return field(answer.body(), name);
  }

  static Optional<String> field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\" *: *\"([^\"]*)\"").matcher(json);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
