/** Test support that several modules share. */
@NullMarked
package dev.signoff.testkit;

import org.jspecify.annotations.NullMarked;
