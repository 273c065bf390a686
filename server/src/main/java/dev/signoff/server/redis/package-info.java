/** Session store in Redis or Valkey, for several nodes. Independent of any vendor. */
@NullMarked
package dev.signoff.server.redis;

import org.jspecify.annotations.NullMarked;
