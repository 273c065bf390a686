package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.http.RawResponse;

/** Liveness probe: the best request that shows on this server whether a session is alive. */
enum RocketChatLivenessProbe {
  /** {@code GET /me} answers 200 with the user's id. */
  USER_ID,
  /** {@code GET /me} answers 200. */
  STATUS,
  /** The token can be resumed by a login. */
  RESUME,
  /** No request shows it. */
  NONE;

  /** Returns whether a response to {@code GET /me} shows that the session is alive. */
  boolean showsAlive(RawResponse me, RocketChatCheckSession session) {
    return me.status() == 200
        && (this != USER_ID || me.json().path("_id").asText().equals(session.userId()));
  }
}
