/** Interface between the server and the implementations of the vendors. */
@NullMarked
package dev.signoff.server.vendor;

import org.jspecify.annotations.NullMarked;
