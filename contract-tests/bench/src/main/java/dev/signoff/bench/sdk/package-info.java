/** Section {@code sdk}: logouts with the SDK and with other HTTP clients. */
@NullMarked
package dev.signoff.bench.sdk;

import org.jspecify.annotations.NullMarked;
