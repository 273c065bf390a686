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
final class Site {
  static final String HEADERS = "_headers";

  /** What no change on disk can take away. */
  static final Content NOTHING_HERE =
      Content.of(
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
          MediaTypes.of("404.html"));

  private static final String INDEX = "index.html";
  private static final String NOT_FOUND = "404.html";

  private final Map<String, SiteFile> files;
  private final HeaderRules rules;

  private Site(Map<String, SiteFile> files, HeaderRules rules) {
    this.files = Map.copyOf(files);
    this.rules = rules;
  }

  static Site in(Path directory) {
    if (!Files.exists(directory)) {
      throw new UnusableSite("The docs folder " + directory + " does not exist.");
    }
    if (!Files.isDirectory(directory)) {
      throw new UnusableSite(directory + " is no folder; --docs needs one.");
    }
    Map<String, SiteFile> files = new HashMap<>();
    try {
      Folder folder = new Folder(directory.toRealPath());
      for (Path file : folder.files()) {
        files.put(slashed(folder.root().relativize(file)), new SiteFile(folder, file));
      }
    } catch (IOException e) {
      throw new UnusableSite("The docs folder " + directory + " cannot be read: " + e + ".", e);
    }
    if (!files.containsKey(INDEX)) {
      throw new UnusableSite("The docs folder " + directory + " has no " + INDEX + ".");
    }
    boolean hasRules = files.remove(HEADERS) != null;
    return new Site(
        files, hasRules ? HeaderRules.read(directory.resolve(HEADERS)) : HeaderRules.none());
  }

  /** The headers of every answer about this path, which begins with a slash. */
  Map<String, String> headers(String path) {
    return rules.headers(path);
  }

  /** What is at a path: a file, or the index of a folder if it ends in a slash. */
  Optional<Content> content(String path) {
    return file(path).flatMap(SiteFile::content);
  }

  /** Says whether a path would lead to a folder, had it a slash at its end. */
  boolean lacksSlash(String path) {
    return !path.endsWith("/") && file(path + '/').isPresent();
  }

  /** What to say of a path where nothing is: the site's own page, if it has one. */
  Content notFound() {
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
