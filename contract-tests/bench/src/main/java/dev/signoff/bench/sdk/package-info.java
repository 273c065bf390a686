/** The section {@code sdk}: one logout through each HTTP client. */
@NullMarked
package dev.signoff.bench.sdk;

import org.jspecify.annotations.NullMarked;
