package dev.signoff.crosscheck;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Observations of each API, made once for all tests. */
final class TestObservations {
  private static final Path PACTS = Path.of("target", "pacts");
  private static final Map<String, Observations> GATHERED = new LinkedHashMap<>();

  private TestObservations() {}

  static synchronized Observations of(String api) {
    return GATHERED.computeIfAbsent(api, it -> Observations.gather(it, PACTS));
  }

  static Path pact(String api) {
    return PACTS.resolve(api + ".json");
  }
}
