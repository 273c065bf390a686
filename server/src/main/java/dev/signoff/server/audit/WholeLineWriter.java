package dev.signoff.server.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Sees to it that a line which a full disk has cut off spoils no other. Not thread safe. */
final class WholeLineWriter {
  private boolean isCutOff;

  /** Writes lines, on a new line. */
  void write(byte[] lines, WritableByteChannel to) throws IOException {
    ByteBuffer left = ByteBuffer.allocate(lines.length + 1);
    if (isCutOff) {
      left.put((byte) '\n');
    }
    left.put(lines).flip();
    try {
      while (left.hasRemaining()) {
        to.write(left);
      }
    } finally {
      if (left.position() > 0) {
        isCutOff = left.get(left.position() - 1) != '\n';
      }
    }
  }
}
