package dev.signoff.server;

import dev.signoff.server.ibmmq.LtpaKey;
import dev.signoff.server.tls.InvalidKeystoreException;
import dev.signoff.server.tls.Keystore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;

/** Directory for data that outlives a restart: the certificate and the key for LTPA tokens. */
final class DataDirectory {
  private static final char[] PASSWORD = "signoff".toCharArray();

  private final Path directory;

  private DataDirectory(Path directory) {
    this.directory = directory;
  }

  static DataDirectory at(Path directory) {
    try {
      Files.createDirectories(directory);
      return new DataDirectory(directory);
    } catch (IOException e) {
      throw new ServerStartException(
          "The data directory " + directory + " cannot be created. Choose another with --data.", e);
    }
  }

  Path certificatePem() {
    return directory.resolve("certificate.pem");
  }

  /**
   * Returns the keystore, and creates it on the first start.
   *
   * <p>The password is public. The key is protected by the file permissions: only the owner can
   * read the file.
   */
  Keystore keystore() {
    Path file = directory.resolve("certificate.p12");
    if (!Files.exists(file)) {
      useSingleIterationKeyDerivation();
      Keystore created = Keystore.selfSigned(PASSWORD, Clock.systemUTC());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        created.save(bytes);
      } catch (IOException e) {
        throw unwritable(file, e);
      }
      write(file, bytes.toByteArray());
    }
    try {
      Keystore keystore = Keystore.read(file, PASSWORD);
      Files.writeString(certificatePem(), keystore.certificatePem());
      return keystore;
    } catch (InvalidKeystoreException e) {
      throw new ServerStartException(
          e.getMessage() + " Delete it, and the next start creates a new one.", e);
    } catch (IOException e) {
      throw unwritable(certificatePem(), e);
    }
  }

  /**
   * Sets the iteration count to 1. Key stretching protects nothing when the password is public, and
   * slows down the start.
   */
  private static void useSingleIterationKeyDerivation() {
    for (String algorithm : List.of("certPbe", "keyPbe", "mac")) {
      System.setProperty("keystore.pkcs12." + algorithm + "IterationCount", "1");
    }
  }

  /** Returns the key for LTPA tokens, and creates it on the first start. */
  LtpaKey ltpaKey() {
    Path file = directory.resolve("ltpa.key");
    if (!Files.exists(file)) {
      byte[] key = new byte[LtpaKey.BYTES];
      new SecureRandom().nextBytes(key);
      write(file, Base64.getEncoder().encode(key));
    }
    try {
      return parseLtpaKey(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new ServerStartException(
          "The LTPA key " + file + " is invalid. Delete it, and the next start creates a new one.",
          e);
    }
  }

  /**
   * Reads a key that several nodes share. A missing key is an error, so that no node creates its
   * own.
   */
  static LtpaKey readLtpaKey(Path file) {
    try {
      return parseLtpaKey(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new ServerStartException(
          "The LTPA key "
              + file
              + " is missing or invalid. It must contain 32 bytes as base64: openssl rand -base64 32.",
          e);
    }
  }

  private static LtpaKey parseLtpaKey(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    return LtpaKey.of(Base64.getDecoder().decode(text));
  }

  private static void write(Path file, byte[] bytes) {
    FileAttribute<?>[] ownerOnly =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(file, ownerOnly);
      Files.write(file, bytes, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      // Another server created it in the meantime: use that one.
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static ServerStartException unwritable(Path file, IOException e) {
    return new ServerStartException(
        "The file " + file + " cannot be written. Choose another directory with --data.", e);
  }
}
