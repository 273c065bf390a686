package dev.signoff.stubs.generate;

/**
 * Priority of a stub: of several matching stubs, the first in this order is used. Missing
 * credentials come before success, so that a stub need not say what it is not. Refused tokens come
 * after it, because a request may carry a live token beside another one, in two cookies of one name
 * or in a cookie and a header.
 *
 * <p>WireMock calls this the priority; a stub without one has 5, so a user's own stub comes before
 * all of these, and what {@code answerNext} makes (1) before that.
 */
enum StubPriority {
  /** The request asks for an example by name: {@code Prefer: example=rateLimited}. */
  PREFERRED_EXAMPLE(1000),
  /** The request asks for a status: {@code Prefer: code=500}. */
  PREFERRED_CODE(1100),
  /** A fixed credential, such as an API key, is missing. */
  KEY_MISSING(1200),
  /** A fixed credential is another one. */
  KEY_REFUSED(1300),
  /** A credential is missing. */
  MISSING(1400),
  /** The session is of a user who may not do this. */
  ROLE_LACKING(1500),
  /** All is well. */
  SUCCESS(1600),
  /** The token is of no session. */
  TOKEN_UNKNOWN(1700),
  /** The token is of a session that has ended. */
  SESSION_ENDED(1800),
  /** A credential that was replaced, or never was one. */
  STALE(1900),
  /** The id of another user. */
  OTHER_USER(2000),
  /** Request with a body of the right form and unknown credentials. */
  CREDENTIALS_REFUSED(2100),
  /** The body is JSON, but not of the right form. */
  WRONG_TYPE(2200),
  /** Any other body. */
  MALFORMED(2300),
  /** The path has a parameter with another value. */
  PATH_REFUSED(2400),
  /** Nothing fits: says so. */
  NOTHING(2500);

  private static final int GAP = 100;

  private final int first;

  StubPriority(int first) {
    this.first = first;
  }

  int priority() {
    return priority(0);
  }

  /** Within a rank, the lower position comes first. */
  int priority(int position) {
    if (position < 0 || position >= GAP) {
      throw new IllegalArgumentException("no position in a rank: " + position);
    }
    return first + position;
  }
}
