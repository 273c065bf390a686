package dev.signoff.server.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What changes when a file does. The key is another when a file was replaced by a new one. */
record FileVersion(FileTime modified, long size, @Nullable Object key) {
  static FileVersion of(Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new FileVersion(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
  }
}
