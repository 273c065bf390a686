/** What to check, and with which credentials. */
@NullMarked
package dev.signoff.conformance.target;

import org.jspecify.annotations.NullMarked;
