package dev.signoff.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** By which a file that has changed is known. */
record FileStamp(long modified, long size) {
  /** There is no such file. */
  static final FileStamp NONE = new FileStamp(0, 0);

  static FileStamp of(Path file) {
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(now.lastModifiedTime().toMillis(), now.size());
    } catch (IOException gone) {
      return NONE;
    }
  }
}
