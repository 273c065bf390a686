package dev.signoff.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** File with every secret that a test run sends or receives, for the search through its logs. */
final class RecordedSecrets {
  /**
   * Path of the file. The secrets in it are encoded, so that the search does not find them here.
   */
  static final Path FILE = Path.of("target", "wire-secrets.txt");

  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  private RecordedSecrets() {}

  static void add(String secret) {
    if (KNOWN.add(secret)) {
      write(Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)));
    }
  }

  static List<String> read() throws IOException {
    return Files.readAllLines(FILE).stream()
        .map(line -> new String(Base64.getDecoder().decode(line), UTF_8))
        .distinct()
        .toList();
  }

  private static synchronized void write(String line) {
    try {
      Files.write(FILE, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
