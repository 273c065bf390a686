package dev.signoff.server.docs;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Plain or compressed bytes of a file, with an entity tag that identifies them. */
record EncodedContent(String etag, long length, ByteSource source) {
  private static final int CHUNK_BYTES = 64 * 1024;

  /** Source of the bytes. */
  interface ByteSource {
    InputStream open() throws IOException;
  }

  InputStream open() throws IOException {
    return source.open();
  }

  /**
   * Writes exactly the declared number of bytes. A file that has become shorter since is an error.
   */
  void write(InputStream in, OutputStream out) throws IOException {
    byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, length)];
    long remaining = length;
    while (remaining > 0) {
      int count = in.read(chunk, 0, (int) Math.min(chunk.length, remaining));
      if (count < 0) {
        throw new EOFException("the file has become shorter");
      }
      out.write(chunk, 0, count);
      remaining -= count;
    }
  }
}
