package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.User;
import dev.signoff.spec.SetCookie;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ways to log in, the documented one first, and what to take from the answer. Lenient: a server
 * that puts the token elsewhere fails one check, and the others still have something to check.
 */
enum Entrance {
  USER,
  USERNAME,
  FORM;

  private static final List<String> TOKENS =
      List.of("authToken", "auth_token", "X-Auth-Token", "token", "loginToken");
  private static final List<String> IDS =
      List.of("userId", "user_id", "X-User-Id", "userID", "_id", "id");

  static Pair name(String field, User user) {
    return new Pair(field, user.name());
  }

  static Pair password(User user) {
    return new Pair("password", user.password());
  }

  Call login(User user) {
    return switch (this) {
      case USER -> Calls.login(name("user", user), password(user));
      case USERNAME -> Calls.login(name("username", user), password(user));
      case FORM -> Calls.formLogin(name("user", user), name("username", user), password(user));
    };
  }

  /** The session that an answer to a login began. */
  static Optional<TokenPair> session(User user, Answer answer) {
    Optional<String> token = found(answer, TOKENS);
    Optional<String> id = found(answer, IDS);
    return answer.succeeded() && token.isPresent() && id.isPresent()
        ? Optional.of(new TokenPair(user, id.get(), token.get(), cookies(answer)))
        : Optional.empty();
  }

  private static Optional<String> found(Answer answer, List<String> names) {
    JsonNode json = answer.json();
    return Stream.concat(
            names.stream().flatMap(name -> json.findValues(name).stream()).map(JsonNode::asText),
            names.stream().flatMap(name -> answer.headers(name).stream()))
        .filter(value -> value.matches("[^\\p{Cntrl}]+"))
        .findFirst();
  }

  private static List<Pair> cookies(Answer answer) {
    return answer.setCookies().stream().map(Entrance::pair).toList();
  }

  private static Pair pair(SetCookie cookie) {
    return new Pair(cookie.name(), cookie.value());
  }
}
