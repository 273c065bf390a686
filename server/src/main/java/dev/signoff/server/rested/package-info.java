/** Reference implementation of rested's custom endpoints. */
@NullMarked
package dev.signoff.server.rested;

import org.jspecify.annotations.NullMarked;
