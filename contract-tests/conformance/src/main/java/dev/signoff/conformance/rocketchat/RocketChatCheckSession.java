package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.target.User;
import java.util.List;

/**
 * Client state after a login: the token and the user id.
 *
 * @param user the user
 * @param userId the user's id
 * @param authToken the token
 * @param cookies other cookies that the server set, which no client needs
 */
record RocketChatCheckSession(User user, String userId, String authToken, List<NameValue> cookies) {

  RocketChatCheckSession withToken(String other) {
    return new RocketChatCheckSession(user, userId, other, cookies);
  }

  RocketChatCheckSession withUserId(String other) {
    return new RocketChatCheckSession(user, other, authToken, cookies);
  }

  /** Returns the user only, since the token is a secret. */
  @Override
  public String toString() {
    return user.toString();
  }
}
