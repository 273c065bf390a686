/** Figures with their baselines and goals. */
@NullMarked
package dev.signoff.bench.figure;

import org.jspecify.annotations.NullMarked;
