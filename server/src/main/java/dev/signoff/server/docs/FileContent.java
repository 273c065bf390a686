package dev.signoff.server.docs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Content of a file at the time when it was read, plain and, if compressible, with gzip. */
record FileContent(String mediaType, EncodedContent plain, @Nullable EncodedContent gzip) {
  private static final long MAX_CACHED_BYTES = 8 * 1024 * 1024;
  private static final int TAG_BYTES = 15;

  /** Reads a file. A file that is too large for the cache is read again for each response. */
  static FileContent read(Path file, String mediaType) throws IOException {
    return Files.size(file) > MAX_CACHED_BYTES
        ? streamed(file, mediaType)
        : of(Files.readAllBytes(file), mediaType);
  }

  static FileContent of(byte[] bytes, String mediaType) {
    String tag = tag(sha256().digest(bytes));
    return new FileContent(
        mediaType,
        representation('"' + tag + '"', bytes),
        FileMediaTypes.isCompressible(mediaType)
            ? representation('"' + tag + "-gzip\"", compressed(bytes))
            : null);
  }

  private static FileContent streamed(Path file, String mediaType) throws IOException {
    MessageDigest digest = sha256();
    long length;
    try (InputStream in = new DigestInputStream(open(file), digest)) {
      length = in.transferTo(OutputStream.nullOutputStream());
    }
    String etag = '"' + tag(digest.digest()) + '"';
    return new FileContent(mediaType, new EncodedContent(etag, length, () -> open(file)), null);
  }

  private static EncodedContent representation(String etag, byte[] bytes) {
    return new EncodedContent(etag, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot happen in memory
    }
    return compressed.toByteArray();
  }

  private static String tag(byte[] hash) {
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform supports it
    }
  }
}
