package dev.signoff.conformance.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Published evidence for each check: the mutants (servers with one seeded fault) that it detects.
 */
public final class DetectedMutants {
  private static final Map<String, List<String>> FAULTS =
      read("/dev/signoff/conformance/proof.yaml");

  private DetectedMutants() {}

  /**
   * Returns the mutants that a check detects.
   *
   * @param id the id of the check
   * @return what each mutant does wrong, as clauses; empty if none is known
   */
  public static List<String> mutants(String id) {
    return FAULTS.getOrDefault(id, List.of());
  }

  static Map<String, List<String>> read(String resource) {
    try (InputStream yaml = DetectedMutants.class.getResourceAsStream(resource)) {
      return yaml == null
          ? Map.of()
          : new YAMLMapper().readValue(yaml, new TypeReference<Map<String, List<String>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
