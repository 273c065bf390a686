/**
 * Common API of all vendors' clients: options, errors, sessions, and the operations of a contract.
 *
 * <p>For all users of the SDK. A request passes these stages, in this order: retries ({@link
 * dev.signoff.sdk.RetryPolicy}), credentials and cookies, the {@link dev.signoff.sdk.Interceptor}s
 * as they were added, the check that no credential leaves its host, the log, the {@link
 * dev.signoff.sdk.Transport}. The response passes them in reverse order.
 */
@NullMarked
package dev.signoff.sdk;

import org.jspecify.annotations.NullMarked;
