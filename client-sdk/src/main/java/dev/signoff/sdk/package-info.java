/**
 * What every vendor's client is made of and hands out: options, errors, sessions, and the
 * operations of a contract.
 *
 * <p>For everybody. A call passes these stations, in this order: retries ({@link
 * dev.signoff.sdk.RetryPolicy}), credentials and cookies, the {@link dev.signoff.sdk.Interceptor}s
 * as they were added, the check that no credential leaves its host, the log, the {@link
 * dev.signoff.sdk.Transport}. The response passes them in reverse order.
 */
@NullMarked
package dev.signoff.sdk;

import org.jspecify.annotations.NullMarked;
