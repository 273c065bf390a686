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
 * Static site: the files of a folder by the paths at which they are served. The list is read once,
 * so no path can reach any other file.
 */
final class StaticSite {
  static final String HEADERS = "_headers";

  /** Page for unknown paths, which is independent of files on disk. */
  static final FileContent DEFAULT_NOT_FOUND =
      FileContent.of(
          """
          <!doctype html>
          <html lang="en">
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width">
          <title>Not found</title>
          <h1>Page not found</h1>
          <p><a href="/docs/">Documentation home page</a></p>
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
      throw new InvalidSiteException(directory + " is not a folder; --docs needs one.");
    }
    Map<String, SiteFile> files = new HashMap<>();
    try {
      SiteFolder folder = new SiteFolder(directory.toRealPath());
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

  /** Returns the headers of every response for a path, which begins with a slash. */
  Map<String, String> headers(String path) {
    return rules.headers(path);
  }

  /** Returns the content of a file, or of the index of a folder if the path ends in a slash. */
  Optional<FileContent> content(String path) {
    return file(path).flatMap(SiteFile::content);
  }

  /** Checks whether the path with a slash at its end would be a folder. */
  boolean isFolderWithoutSlash(String path) {
    return !path.endsWith("/") && file(path + '/').isPresent();
  }

  /** Returns the page for unknown paths: the site's own, if it has one. */
  FileContent notFound() {
    return content('/' + NOT_FOUND).orElse(DEFAULT_NOT_FOUND);
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
