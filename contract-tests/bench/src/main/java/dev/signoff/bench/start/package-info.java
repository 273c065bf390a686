/** The section {@code start}: from the command to the first correct answer. */
@NullMarked
package dev.signoff.bench.start;

import org.jspecify.annotations.NullMarked;
