package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.target.User;
import java.util.List;

/**
 * What a client of Rocket.Chat has after a login.
 *
 * @param user who logged in
 * @param userId the user's id
 * @param authToken the token
 * @param cookies what the server set beside them; no client needs it
 */
record RocketChatCheckSession(User user, String userId, String authToken, List<NameValue> cookies) {

  RocketChatCheckSession withToken(String other) {
    return new RocketChatCheckSession(user, userId, other, cookies);
  }

  RocketChatCheckSession withUserId(String other) {
    return new RocketChatCheckSession(user, other, authToken, cookies);
  }

  /** Names the user and hides the token. */
  @Override
  public String toString() {
    return user.toString();
  }
}
