package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import dev.signoff.spec.SetCookie;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Login variant, the documented one first. Responses are read leniently: a server with the token in
 * another place fails one check, and the other checks can still run.
 */
enum RocketChatLoginVariant {
  USER,
  USERNAME,
  FORM;

  private static final List<String> TOKENS =
      List.of("authToken", "auth_token", "X-Auth-Token", "token", "loginToken");
  private static final List<String> IDS =
      List.of("userId", "user_id", "X-User-Id", "userID", "_id", "id");

  static NameValue name(String field, User user) {
    return new NameValue(field, user.name());
  }

  static NameValue password(User user) {
    return new NameValue("password", user.password());
  }

  RawRequest login(User user) {
    return switch (this) {
      case USER -> RocketChatRequests.login(name("user", user), password(user));
      case USERNAME -> RocketChatRequests.login(name("username", user), password(user));
      case FORM ->
          RocketChatRequests.formLogin(name("user", user), name("username", user), password(user));
    };
  }

  /** Returns the session that a login response began. */
  static Optional<RocketChatCheckSession> session(User user, RawResponse response) {
    Optional<String> token = found(response, TOKENS);
    Optional<String> id = found(response, IDS);
    return response.succeeded() && token.isPresent() && id.isPresent()
        ? Optional.of(new RocketChatCheckSession(user, id.get(), token.get(), cookies(response)))
        : Optional.empty();
  }

  private static Optional<String> found(RawResponse response, List<String> names) {
    JsonNode json = response.json();
    return Stream.concat(
            names.stream().flatMap(name -> json.findValues(name).stream()).map(JsonNode::asText),
            names.stream().flatMap(name -> response.headers(name).stream()))
        .filter(value -> value.matches("[^\\p{Cntrl}]+"))
        .findFirst();
  }

  private static List<NameValue> cookies(RawResponse response) {
    return response.setCookies().stream().map(RocketChatLoginVariant::pair).toList();
  }

  private static NameValue pair(SetCookie cookie) {
    return new NameValue(cookie.name(), cookie.value());
  }
}
