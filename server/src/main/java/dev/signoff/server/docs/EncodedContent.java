package dev.signoff.server.docs;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of a file, as they are or compressed, and the tag that no other bytes have. */
record EncodedContent(String etag, long length, ByteSource source) {
  private static final int CHUNK_BYTES = 64 * 1024;

  /** Where the bytes come from. */
  interface ByteSource {
    InputStream open() throws IOException;
  }

  InputStream open() throws IOException {
    return source.open();
  }

  /** Writes as many bytes as were promised: a file that has shrunk since is an error. */
  void write(InputStream in, OutputStream out) throws IOException {
    byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, length)];
    long left = length;
    while (left > 0) {
      int count = in.read(chunk, 0, (int) Math.min(chunk.length, left));
      if (count < 0) {
        throw new EOFException("the file has become shorter");
      }
      out.write(chunk, 0, count);
      left -= count;
    }
  }
}
