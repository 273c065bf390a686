/** Servers under load, each a process of its own, and how the bench talks with them. */
@NullMarked
package dev.signoff.bench.target;

import org.jspecify.annotations.NullMarked;
