package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawResponse;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The server broke a requirement in a way that lets the check go no further. */
public final class RequirementViolatedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient @Nullable RawResponse answer;

  /**
   * Makes one.
   *
   * @param sentence what was expected and what was found, without secrets
   * @param answer the answer that shows it; null if there was none
   */
  public RequirementViolatedException(String sentence, @Nullable RawResponse answer) {
    super(sentence);
    this.answer = answer;
  }

  /** {@return the answer that shows it, or null} */
  public @Nullable RawResponse answer() {
    return answer;
  }
}
