package dev.signoff.server.ibmmq;

import dev.signoff.server.contract.ResponseCookie;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * CSRF rule of the profile 9.0.5: any value of the header is accepted. The header alone shows that
 * the request does not come from a page of another site, because such a page cannot set it.
 */
final class AnyCsrfValueRule implements CsrfRule {
  private static final ResponseCookie[] NO_COOKIES = {};
  private static final CompletionStage<ResponseCookie[]> NONE =
      CompletableFuture.completedStage(NO_COOKIES);
  private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);
  private static final CompletionStage<Boolean> TRUE = CompletableFuture.completedStage(true);

  @Override
  public CompletionStage<ResponseCookie[]> renew(LtpaToken session) {
    return NONE;
  }

  @Override
  public CompletionStage<Boolean> accepts(LtpaToken session, String header) {
    return TRUE;
  }

  @Override
  public CompletionStage<Void> end(LtpaToken session) {
    return DONE;
  }

  @Override
  public ResponseCookie[] deletions() {
    return NO_COOKIES;
  }
}
