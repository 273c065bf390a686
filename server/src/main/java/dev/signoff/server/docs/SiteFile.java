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
  private final Folder folder;
  private final Path path;
  private final String mediaType;
  private @Nullable Stamp stamp;
  private SoftReference<@Nullable Content> kept = new SoftReference<>(null);

  SiteFile(Folder folder, Path path) {
    this.folder = folder;
    this.path = path;
    this.mediaType = MediaTypes.of(path.toString());
  }

  /** What the file holds now; nothing if it is gone or has become a link out of the folder. */
  synchronized Optional<Content> content() {
    try {
      Optional<Path> real = folder.real(path);
      return real.isEmpty() ? Optional.empty() : Optional.of(content(real.get()));
    } catch (FileSystemException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Content content(Path real) throws IOException {
    Stamp now = Stamp.of(real);
    Content content = kept.get();
    if (content == null || !now.equals(stamp)) {
      content = Content.read(real, mediaType);
      stamp = now;
      kept = new SoftReference<>(content);
    }
    return content;
  }
}
