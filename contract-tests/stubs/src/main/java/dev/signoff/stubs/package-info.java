/**
 * WireMock stubs of the vendors' APIs, generated from the contracts, to test clients against.
 *
 * <p>{@code SignoffStubs} is a JUnit 5 extension. The stubs themselves are resources, {@code
 * signoff/stubs/<api>/mappings/<api>.json}, and any WireMock loads them.
 */
@NullMarked
package dev.signoff.stubs;

import org.jspecify.annotations.NullMarked;
