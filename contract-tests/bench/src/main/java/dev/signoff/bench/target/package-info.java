/** Target servers, each in a separate process, and the protocol between them and the bench. */
@NullMarked
package dev.signoff.bench.target;

import org.jspecify.annotations.NullMarked;
