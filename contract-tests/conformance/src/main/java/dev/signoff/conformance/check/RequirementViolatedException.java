package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawResponse;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Exception for a violated requirement after which the check cannot go on. */
public final class RequirementViolatedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient @Nullable RawResponse response;

  /**
   * Creates an exception.
   *
   * @param sentence the expected and the actual behaviour, without secrets
   * @param response the response that shows it; null if there was none
   */
  public RequirementViolatedException(String sentence, @Nullable RawResponse response) {
    super(sentence);
    this.response = response;
  }

  /** {@return the response that shows the violation, or null} */
  public @Nullable RawResponse response() {
    return response;
  }
}
