/**
 * {@code ./signoff demo}: the SDK logs in and out of the reference server, for everybody to see.
 */
@NullMarked
package dev.signoff.demo;

import org.jspecify.annotations.NullMarked;
