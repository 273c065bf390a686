/** Command {@code ./signoff demo}, in which the SDK logs in and out of the reference server. */
@NullMarked
package dev.signoff.demo;

import org.jspecify.annotations.NullMarked;
