package dev.signoff.server.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Audit log file. It is reopened after it was moved away, as logrotate does. Not thread safe. */
final class AuditFile implements AuditDestination {
  private final Path path;
  private final WholeLineWriter writer = new WholeLineWriter();
  private FileChannel channel;
  private @Nullable Object key;

  private AuditFile(Path path) throws IOException {
    this.path = path;
    channel = openOwnerOnly(path);
    key = key(path);
  }

  static AuditFile open(Path path) throws IOException {
    return new AuditFile(path);
  }

  @Override
  public void write(byte[] lines) throws IOException {
    if (!channel.isOpen() || wasMovedAway()) {
      channel.close();
      channel = openOwnerOnly(path);
      key = key(path);
    }
    writer.write(lines, channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private boolean wasMovedAway() throws IOException {
    try {
      return !Objects.equals(key, key(path));
    } catch (NoSuchFileException e) {
      return true;
    }
  }

  /**
   * Returns the identity of the file, which distinguishes it from another file of the same name;
   * null on systems that do not provide one.
   */
  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  private static FileChannel openOwnerOnly(Path path) throws IOException {
    FileAttribute<?>[] ownerOnly =
        path.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return FileChannel.open(path, Set.of(CREATE, APPEND), ownerOnly);
  }
}
