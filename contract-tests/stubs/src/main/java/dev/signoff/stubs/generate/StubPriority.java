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
  /** Request for an example by its name: {@code Prefer: example=rateLimited}. */
  PREFERRED_EXAMPLE(1000),
  /** Request for a status: {@code Prefer: code=500}. */
  PREFERRED_CODE(1100),
  /** Request without a fixed credential, such as an API key. */
  KEY_MISSING(1200),
  /** Request with a wrong fixed credential. */
  KEY_REFUSED(1300),
  /** Request without a credential. */
  MISSING(1400),
  /** Request of a user without permission. */
  ROLE_LACKING(1500),
  /** Request that succeeds. */
  SUCCESS(1600),
  /** Request with a token of no session. */
  TOKEN_UNKNOWN(1700),
  /** Request with a token of an ended session. */
  SESSION_ENDED(1800),
  /** Request with a replaced or made-up credential. */
  STALE(1900),
  /** Request with the id of another user. */
  OTHER_USER(2000),
  /** Request with a body of the right form and unknown credentials. */
  CREDENTIALS_REFUSED(2100),
  /** Request with a JSON body of the wrong form. */
  WRONG_TYPE(2200),
  /** Request with any other body. */
  MALFORMED(2300),
  /** Request with another value of a path parameter. */
  PATH_REFUSED(2400),
  /** Any other request. The response says that no stub matches. */
  NOTHING(2500);

  private static final int GAP = 100;

  private final int first;

  StubPriority(int first) {
    this.first = first;
  }

  int priority() {
    return priority(0);
  }

  /**
   * Returns the priority of a position among the stubs of the same kind. The lower position comes
   * first.
   */
  int priority(int position) {
    if (position < 0 || position >= GAP) {
      throw new IllegalArgumentException("no such position: " + position);
    }
    return first + position;
  }
}
