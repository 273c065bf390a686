/** Section {@code growth}: cost of a session with a thousand and with millions of live sessions. */
@NullMarked
package dev.signoff.bench.growth;

import org.jspecify.annotations.NullMarked;
