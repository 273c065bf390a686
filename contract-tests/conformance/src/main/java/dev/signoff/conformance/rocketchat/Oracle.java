package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.http.Answer;

/** How a run sees that a session lives: by the best question that this server answers rightly. */
enum Oracle {
  /** {@code GET /me} answers 200 with the user's id. */
  PROFILE,
  /** {@code GET /me} answers 200. */
  STATUS,
  /** The token can be resumed. */
  RESUME,
  /** The server shows it nowhere. */
  NONE;

  /** Whether an answer to {@code GET /me} shows that the session lives. */
  boolean sees(Answer me, TokenPair pair) {
    return me.status() == 200
        && (this != PROFILE || me.json().path("_id").asText().equals(pair.userId()));
  }
}
