/** Certificate of the server: read from a keystore, or created at the first start. */
@NullMarked
package dev.signoff.server.tls;

import org.jspecify.annotations.NullMarked;
