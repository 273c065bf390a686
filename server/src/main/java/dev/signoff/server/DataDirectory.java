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

/**
 * What a server keeps from one start to the next: its certificate and the key of its LTPA tokens.
 */
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
          "The data directory " + directory + " cannot be made. Choose another with --data.", e);
    }
  }

  Path certificatePem() {
    return directory.resolve("certificate.pem");
  }

  /** The file protects the key, not the password: only its owner can read it. */
  Keystore keystore() {
    Path file = directory.resolve("certificate.p12");
    if (!Files.exists(file)) {
      deriveKeysOnce();
      Keystore made = Keystore.selfSigned(PASSWORD, Clock.systemUTC());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        made.save(bytes);
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
          e.getMessage() + " Delete it, and the next start makes a new one.", e);
    } catch (IOException e) {
      throw unwritable(certificatePem(), e);
    }
  }

  /** To stretch a password that everybody knows would protect nothing, and take half of a start. */
  private static void deriveKeysOnce() {
    for (String what : List.of("certPbe", "keyPbe", "mac")) {
      System.setProperty("keystore.pkcs12." + what + "IterationCount", "1");
    }
  }

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
          "The LTPA key " + file + " is broken. Delete it, and the next start makes a new one.", e);
    }
  }

  /** One that many nodes share, so that none of them makes it. */
  static LtpaKey readLtpaKey(Path file) {
    try {
      return parseLtpaKey(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new ServerStartException(
          "The LTPA key "
              + file
              + " is missing or broken. It has 32 bytes as base64: openssl rand -base64 32.",
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
      // Another server made it in the meantime; that one counts.
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static ServerStartException unwritable(Path file, IOException e) {
    return new ServerStartException(
        "The file " + file + " cannot be written. Choose another directory with --data.", e);
  }
}
