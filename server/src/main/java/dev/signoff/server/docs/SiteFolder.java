package dev.signoff.server.docs;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folder with files that may be served. Names that begin with a dot are not served, and neither are
 * links to targets outside of the folder. Links to folders are not followed.
 */
record SiteFolder(Path root) {

  /** Returns all files that may be served. */
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(root.relativize(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (isServed(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** Returns the real path of a file, if it is inside the folder. */
  Optional<Path> real(Path file) throws IOException {
    Path real = file.toRealPath();
    return real.startsWith(root)
            && !isHidden(root.relativize(real))
            && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(real)
        : Optional.empty();
  }

  private boolean isServed(Path file) throws IOException {
    try {
      return !isHidden(root.relativize(file)) && real(file).isPresent();
    } catch (FileSystemException e) {
      return false; // a link to nothing
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
