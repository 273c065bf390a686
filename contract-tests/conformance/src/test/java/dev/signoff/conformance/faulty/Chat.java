package dev.signoff.conformance.faulty;

import dev.signoff.conformance.http.NameValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rocket.Chat in front of the reference server, with whatever is wrong. */
final class Chat {
  static final String LOGIN = "/api/v1/login";
  static final String LOGOUT = "/api/v1/logout";
  static final String ME = "/api/v1/me";
  static final String TOKEN = "X-Auth-Token";
  static final String ID = "X-User-Id";

  private Chat() {}

  /** A behaviour that knows who has logged in. */
  @FunctionalInterface
  interface Knowing {
    Answered answer(Asked asked, Fault.Origin origin, Memory memory);
  }

  /** Who has logged in, the newest last, and whatever else is worth remembering. */
  static final class Memory {
    final List<Asked> logouts = new ArrayList<>();
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

  static Fault fault(String id, String name, Fault.Behaviour behaviour) {
    return new Fault(name, "rocket-chat", id, () -> behaviour);
  }

  static Fault knowing(String id, String name, Knowing knowing) {
    return new Fault(
        name,
        "rocket-chat",
        id,
        () -> {
          Memory memory = new Memory();
          return (asked, origin) -> {
            Answered answer = knowing.answer(asked, origin, memory);
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

  static boolean login(Asked asked) {
    return asked.is("POST", LOGIN);
  }

  static boolean logout(Asked asked) {
    return asked.is("POST", LOGOUT);
  }

  static boolean me(Asked asked) {
    return asked.is("GET", ME);
  }

  static String token(Asked asked) {
    return asked.header(TOKEN).orElse("");
  }

  static String id(Asked asked) {
    return asked.header(ID).orElse("");
  }

  static Asked as(Asked asked, String token, String id) {
    return asked.with(TOKEN, token).with(ID, id);
  }

  /** The logout of any session. */
  static Answered end(Asked asked, Fault.Origin origin, String token, String id) {
    return origin.send(
        as(new Asked("POST", LOGOUT, "", List.of(), ""), token, id).with("X-Test", asked.path()));
  }

  static Answered loggedOut() {
    return Answered.json(
        200, "{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}");
  }

  static Answered notLoggedIn() {
    return Answered.json(
        401, "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}");
  }

  static Optional<String> field(Answered answer, String name) {
    return field(answer.body(), name);
  }

  static Optional<String> field(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\" *: *\"([^\"]*)\"").matcher(json);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
