package dev.signoff.docs.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Site that the build has created. */
final class BuiltSite {
  static final Path FOLDER = Path.of("target/site");

  private static final Map<Path, Document> PARSED = new ConcurrentHashMap<>();

  private BuiltSite() {}

  /** Returns all files of a kind by their path in the site. */
  static List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(it -> it.toString().endsWith(ending))
          .map(FOLDER::relativize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the pages that this project writes. */
  static List<Path> ownPages() {
    return files(".html").stream().filter(it -> it.getNameCount() == 1).toList();
  }

  static Document page(Path path) {
    return PARSED.computeIfAbsent(path, it -> Jsoup.parse(text(it)));
  }

  static String text(Path path) {
    try {
      return Files.readString(FOLDER.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
