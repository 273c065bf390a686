package dev.signoff.server.ibmmq;

import dev.signoff.server.contract.ResponseCookie;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * 9.0.5 and later: the header alone proves that no foreign page sent the request, since pages
 * cannot set it.
 */
final class AnyCsrfValueRule implements CsrfRule {
  private static final ResponseCookie[] NO_COOKIES = {};
  private static final CompletionStage<ResponseCookie[]> NONE =
      CompletableFuture.completedStage(NO_COOKIES);
  private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);
  private static final CompletionStage<Boolean> YES = CompletableFuture.completedStage(true);

  @Override
  public CompletionStage<ResponseCookie[]> renew(LtpaToken session) {
    return NONE;
  }

  @Override
  public CompletionStage<Boolean> accepts(LtpaToken session, String header) {
    return YES;
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
