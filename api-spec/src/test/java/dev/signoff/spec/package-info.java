/** Tests of the contracts, and of the code that reads them. */
@NullMarked
package dev.signoff.spec;

import org.jspecify.annotations.NullMarked;
