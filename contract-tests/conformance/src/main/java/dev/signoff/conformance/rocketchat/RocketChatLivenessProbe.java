package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.http.RawResponse;

/** How a run sees that a session lives: by the best question that this server answers rightly. */
enum RocketChatLivenessProbe {
  /** {@code GET /me} answers 200 with the user's id. */
  PROFILE,
  /** {@code GET /me} answers 200. */
  STATUS,
  /** The token can be resumed. */
  RESUME,
  /** The server shows it nowhere. */
  NONE;

  /** Whether an answer to {@code GET /me} shows that the session lives. */
  boolean sees(RawResponse me, RocketChatCheckSession pair) {
    return me.status() == 200
        && (this != PROFILE || me.json().path("_id").asText().equals(pair.userId()));
  }
}
