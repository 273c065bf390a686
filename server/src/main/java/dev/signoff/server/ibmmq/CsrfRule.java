package dev.signoff.server.ibmmq;

import dev.signoff.server.contract.SetCookie;

/**
 * What a release demands of the header {@code ibm-mq-rest-csrf-token}, and which cookies it hands
 * out for that.
 */
interface CsrfRule {

  /** A login or a GET: the cookies that go with the answer. */
  SetCookie[] renew(LtpaToken session);

  /** Whether the header, which is there, is the right one. */
  boolean accepts(LtpaToken session, String header);

  /** A logout: the cookies to delete. */
  SetCookie[] end(LtpaToken session);
}
