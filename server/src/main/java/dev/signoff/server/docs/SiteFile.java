package dev.signoff.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * File of the site. It is read on the first request, and again after it has changed on disk. The
 * content is cached while there is enough memory. Thread safe.
 */
final class SiteFile {
  private final SiteFolder folder;
  private final Path path;
  private final String mediaType;
  private @Nullable FileVersion version;
  private SoftReference<@Nullable FileContent> cached = new SoftReference<>(null);

  SiteFile(SiteFolder folder, Path path) {
    this.folder = folder;
    this.path = path;
    this.mediaType = FileMediaTypes.of(path.toString());
  }

  /**
   * Returns the current content; empty if the file was deleted or replaced by a link to a target
   * outside of the folder.
   */
  synchronized Optional<FileContent> content() {
    try {
      Optional<Path> real = folder.real(path);
      return real.isEmpty() ? Optional.empty() : Optional.of(content(real.get()));
    } catch (FileSystemException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileContent content(Path real) throws IOException {
    FileVersion current = FileVersion.of(real);
    FileContent content = cached.get();
    if (content == null || !current.equals(version)) {
      content = FileContent.read(real, mediaType);
      version = current;
      cached = new SoftReference<>(content);
    }
    return content;
  }
}
