package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawResponse;
import org.jspecify.annotations.Nullable;

/**
 * Finding of a check.
 *
 * @param verdict {@code FAIL}, {@code WARN} or {@code INFO}
 * @param sentence the expected and the actual behaviour, without secrets
 * @param response the response that shows it; null if there was none
 */
public record Finding(Verdict verdict, String sentence, @Nullable RawResponse response) {}
