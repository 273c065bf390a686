package dev.signoff.crosscheck;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The evidence of each API, gathered once for all tests. */
final class Evidences {
  private static final Path PACTS = Path.of("target", "pacts");
  private static final Map<String, Evidence> GATHERED = new LinkedHashMap<>();

  private Evidences() {}

  static synchronized Evidence of(String api) {
    return GATHERED.computeIfAbsent(api, it -> Evidence.gather(it, PACTS));
  }

  static Path pact(String api) {
    return PACTS.resolve(api + ".json");
  }
}
