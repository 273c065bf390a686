/** Section {@code server}: logouts of each vendor, bare servers and stubs. */
@NullMarked
package dev.signoff.bench.server;

import org.jspecify.annotations.NullMarked;
