package dev.signoff.conformance.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What shows that a check is worth something: the faulty servers that it is known to find. */
public final class DetectedMutants {
  private static final Map<String, List<String>> FAULTS =
      read("/dev/signoff/conformance/proof.yaml");

  private DetectedMutants() {}

  /**
   * The faults that a check finds.
   *
   * @param id the check
   * @return what each of the servers does wrong, as clauses; empty if nothing is known
   */
  public static List<String> faults(String id) {
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
