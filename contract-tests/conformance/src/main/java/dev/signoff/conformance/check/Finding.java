package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawResponse;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a check found.
 *
 * @param verdict {@code FAIL}, {@code WARN} or {@code INFO}
 * @param sentence what was expected and what was found, without secrets
 * @param answer the answer that shows it; null if there was none
 */
public record Finding(Verdict verdict, String sentence, @Nullable RawResponse answer) {}
