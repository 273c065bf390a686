package dev.signoff.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of the site. It is read when it is first asked for, and again when it has changed on
 * disk; what was read is kept for as long as there is memory. Thread safe.
 */
final class SiteFile {
  private final TestSite folder;
  private final Path path;
  private final String mediaType;
  private @Nullable FileVersion stamp;
  private SoftReference<@Nullable FileContent> kept = new SoftReference<>(null);

  SiteFile(TestSite folder, Path path) {
    this.folder = folder;
    this.path = path;
    this.mediaType = FileMediaTypes.of(path.toString());
  }

  /** What the file holds now; nothing if it is gone or has become a link out of the folder. */
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
    FileVersion now = FileVersion.of(real);
    FileContent content = kept.get();
    if (content == null || !now.equals(stamp)) {
      content = FileContent.read(real, mediaType);
      stamp = now;
      kept = new SoftReference<>(content);
    }
    return content;
  }
}
