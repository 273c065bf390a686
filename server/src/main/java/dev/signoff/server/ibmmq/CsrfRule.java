package dev.signoff.server.ibmmq;

import dev.signoff.server.contract.ResponseCookie;
import java.util.concurrent.CompletionStage;

/**
 * CSRF rule of a profile: the check of the header {@code ibm-mq-rest-csrf-token}, and the cookies
 * for it.
 */
interface CsrfRule {

  /** Returns the cookies of the response to a login or a GET. */
  CompletionStage<ResponseCookie[]> renew(LtpaToken session);

  /** Checks the value of the header, which is present. */
  CompletionStage<Boolean> accepts(LtpaToken session, String header);

  /** Removes the data of a session that is logged out. */
  CompletionStage<Void> end(LtpaToken session);

  /** Returns the deletions of cookies for the response to a logout. */
  ResponseCookie[] deletions();
}
