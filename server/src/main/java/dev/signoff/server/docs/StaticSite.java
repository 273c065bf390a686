package dev.signoff.server.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The files of a folder, listed once, each under the path that it is asked for by. Nothing else can
 * be asked for, whatever a path looks like.
 */
final class StaticSite {
  static final String HEADERS = "_headers";

  /** What no change on disk can take away. */
  static final FileContent NOTHING_HERE =
      FileContent.of(
          """
          <!doctype html>
          <html lang="en">
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width">
          <title>Not found</title>
          <h1>There is no such page</h1>
          <p><a href="/docs/">Where the documentation begins</a></p>
          </html>
          """
              .getBytes(StandardCharsets.UTF_8),
          FileMediaTypes.of("404.html"));

  private static final String INDEX = "index.html";
  private static final String NOT_FOUND = "404.html";

  private final Map<String, SiteFile> files;
  private final PathHeaderRules rules;

  private StaticSite(Map<String, SiteFile> files, PathHeaderRules rules) {
    this.files = Map.copyOf(files);
    this.rules = rules;
  }

  static StaticSite in(Path directory) {
    if (!Files.exists(directory)) {
      throw new InvalidSiteException("The docs folder " + directory + " does not exist.");
    }
    if (!Files.isDirectory(directory)) {
      throw new InvalidSiteException(directory + " is no folder; --docs needs one.");
    }
    Map<String, SiteFile> files = new HashMap<>();
    try {
      TestSite folder = new TestSite(directory.toRealPath());
      for (Path file : folder.files()) {
        files.put(slashed(folder.root().relativize(file)), new SiteFile(folder, file));
      }
    } catch (IOException e) {
      throw new InvalidSiteException(
          "The docs folder " + directory + " cannot be read: " + e + ".", e);
    }
    if (!files.containsKey(INDEX)) {
      throw new InvalidSiteException("The docs folder " + directory + " has no " + INDEX + ".");
    }
    boolean hasRules = files.remove(HEADERS) != null;
    return new StaticSite(
        files,
        hasRules ? PathHeaderRules.read(directory.resolve(HEADERS)) : PathHeaderRules.none());
  }

  /** The headers of every answer about this path, which begins with a slash. */
  Map<String, String> headers(String path) {
    return rules.headers(path);
  }

  /** What is at a path: a file, or the index of a folder if it ends in a slash. */
  Optional<FileContent> content(String path) {
    return file(path).flatMap(SiteFile::content);
  }

  /** Says whether a path would lead to a folder, had it a slash at its end. */
  boolean lacksSlash(String path) {
    return !path.endsWith("/") && file(path + '/').isPresent();
  }

  /** What to say of a path where nothing is: the site's own page, if it has one. */
  FileContent notFound() {
    return content('/' + NOT_FOUND).orElse(NOTHING_HERE);
  }

  private Optional<SiteFile> file(String path) {
    String name = path.substring(1);
    boolean isFolder = name.isEmpty() || name.endsWith("/");
    return Optional.ofNullable(files.get(isFolder ? name + INDEX : name));
  }

  private static String slashed(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }
}
