package dev.signoff.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Modification time and size of a keystore file, to detect changes. */
record KeystoreFileVersion(long modified, long size) {
  /** Value for a file that does not exist. */
  static final KeystoreFileVersion NONE = new KeystoreFileVersion(0, 0);

  static KeystoreFileVersion of(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new KeystoreFileVersion(attributes.lastModifiedTime().toMillis(), attributes.size());
    } catch (IOException missing) {
      return NONE;
    }
  }
}
