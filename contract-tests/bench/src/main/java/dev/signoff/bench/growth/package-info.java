/** The section {@code growth}: what a session costs among a thousand and among millions. */
@NullMarked
package dev.signoff.bench.growth;

import org.jspecify.annotations.NullMarked;
