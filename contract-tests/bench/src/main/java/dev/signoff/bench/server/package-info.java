/** The section {@code server}: logouts of each vendor beside bare servers and stubs. */
@NullMarked
package dev.signoff.bench.server;

import org.jspecify.annotations.NullMarked;
