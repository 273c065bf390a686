package dev.signoff.server.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * Writer of whole lines. If a full disk cuts off a line, the next write starts on a new line. Not
 * thread safe.
 */
final class WholeLineWriter {
  private boolean isLineIncomplete;

  /** Writes lines, starting on a new line. */
  void write(byte[] lines, WritableByteChannel channel) throws IOException {
    ByteBuffer remaining = ByteBuffer.allocate(lines.length + 1);
    if (isLineIncomplete) {
      remaining.put((byte) '\n');
    }
    remaining.put(lines).flip();
    try {
      while (remaining.hasRemaining()) {
        channel.write(remaining);
      }
    } finally {
      if (remaining.position() > 0) {
        isLineIncomplete = remaining.get(remaining.position() - 1) != '\n';
      }
    }
  }
}
