package dev.signoff.server.audit;

import java.io.Closeable;
import java.io.IOException;

/** Output of the audit log. */
@FunctionalInterface
interface AuditDestination extends Closeable {

  /** Writes whole lines in one piece, so that lines of two servers do not mix. */
  void write(byte[] lines) throws IOException;

  @Override
  default void close() throws IOException {}
}
