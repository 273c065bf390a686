/** Section {@code start}: time from the command to the first correct response. */
@NullMarked
package dev.signoff.bench.start;

import org.jspecify.annotations.NullMarked;
