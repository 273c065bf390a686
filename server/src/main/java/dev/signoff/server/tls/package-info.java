/** The server's certificate: read from a keystore, or made at the first start. */
@NullMarked
package dev.signoff.server.tls;

import org.jspecify.annotations.NullMarked;
