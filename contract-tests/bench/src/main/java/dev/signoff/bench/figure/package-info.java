/** Figures, their goals and whether they meet them. */
@NullMarked
package dev.signoff.bench.figure;

import org.jspecify.annotations.NullMarked;
