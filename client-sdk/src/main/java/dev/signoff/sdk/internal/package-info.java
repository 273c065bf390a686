/**
 * Internal implementation of calls: retries, credentials, cookies, JSON and {@code java.net.http}.
 *
 * <p>For the packages of the vendors in this module. Not exported: anything here may change in any
 * release.
 */
@NullMarked
package dev.signoff.sdk.internal;

import org.jspecify.annotations.NullMarked;
