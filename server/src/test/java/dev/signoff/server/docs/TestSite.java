package dev.signoff.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/** Documentation folder of a test, with an index page and the files that the test adds. */
record TestSite(Path path) {
  static final String INDEX = "<!doctype html><title>Start</title>" + "<p>Begin here.".repeat(20);

  static TestSite create() {
    try {
      Path target = Files.createDirectories(Path.of("target"));
      return new TestSite(Files.createTempDirectory(target, "site-").resolve("root"))
          .with("index.html", INDEX);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestSite with(String name, String text) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestSite withLink(String name, Path target) {
    try {
      Files.createSymbolicLink(path.resolve(name), target);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a file as a build does: the same name, with a later modification time. */
  void rewrite(String name, String text) throws IOException {
    Path file = path.resolve(name);
    FileTime before = Files.getLastModifiedTime(file);
    Path fresh = Files.writeString(path.resolveSibling("fresh"), text);
    Files.setLastModifiedTime(fresh, FileTime.fromMillis(before.toMillis() + 1_000));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
