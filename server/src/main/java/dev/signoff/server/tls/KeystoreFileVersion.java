package dev.signoff.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** By which a file that has changed is known. */
record KeystoreFileVersion(long modified, long size) {
  /** There is no such file. */
  static final KeystoreFileVersion NONE = new KeystoreFileVersion(0, 0);

  static KeystoreFileVersion of(Path file) {
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class);
      return new KeystoreFileVersion(now.lastModifiedTime().toMillis(), now.size());
    } catch (IOException gone) {
      return NONE;
    }
  }
}
