package dev.signoff.server.audit;

import java.io.Closeable;
import java.io.IOException;

/** Where lines go. */
@FunctionalInterface
interface AuditDestination extends Closeable {

  /** Writes whole lines, so that two servers do not mix theirs. */
  void write(byte[] lines) throws IOException;

  @Override
  default void close() throws IOException {}
}
