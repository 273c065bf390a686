/** Sessions in Redis or Valkey, for many nodes. Knows nothing of any vendor. */
@NullMarked
package dev.signoff.server.redis;

import org.jspecify.annotations.NullMarked;
