package dev.signoff.server.ibmmq;

import dev.signoff.server.contract.ResponseCookie;
import java.util.concurrent.CompletionStage;

/**
 * What a release demands of the header {@code ibm-mq-rest-csrf-token}, and which cookies it hands
 * out for that.
 */
interface CsrfRule {

  /** A login or a GET: the cookies that go with the answer. */
  CompletionStage<ResponseCookie[]> renew(LtpaToken session);

  /** Whether the header, which is there, is the right one. */
  CompletionStage<Boolean> accepts(LtpaToken session, String header);

  /** A logout: forgets what it remembers of the session. */
  CompletionStage<Void> end(LtpaToken session);

  /** The cookies that a logout deletes. */
  ResponseCookie[] deletions();
}
