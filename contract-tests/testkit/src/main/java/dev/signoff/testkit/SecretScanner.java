package dev.signoff.testkit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scanner that finds many secrets in a file, also in URL, JSON and XML encoding. */
public final class SecretScanner {
  private static final int BEGINNING = 8;

  private final Map<String, Set<String>> byBeginning = new HashMap<>();

  /** Creates a scanner for these secrets; each must have at least eight characters. */
  public SecretScanner(Collection<String> secrets) {
    for (String secret : secrets) {
      add(secret);
      add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
      add(new String(JsonStringEncoder.getInstance().quoteAsString(secret)));
      add(secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    }
  }

  /** Returns file and line number of each hit, but not the secret. */
  public List<String> in(Path file) throws IOException {
    List<String> hits = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (containsSecret(line)) {
          hits.add(file + ":" + number);
        }
      }
    }
    return hits;
  }

  private boolean containsSecret(String line) {
    for (int i = 0; i + BEGINNING <= line.length(); i++) {
      for (String secret : byBeginning.getOrDefault(line.substring(i, i + BEGINNING), Set.of())) {
        if (line.startsWith(secret, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(String secret) {
    String latin = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    byBeginning
        .computeIfAbsent(latin.substring(0, BEGINNING), beginning -> new LinkedHashSet<>())
        .add(latin);
  }
}
