/** What every vendor's package offers to the server that hosts it. */
@NullMarked
package dev.signoff.server.vendor;

import org.jspecify.annotations.NullMarked;
