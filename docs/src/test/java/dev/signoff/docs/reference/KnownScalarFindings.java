package dev.signoff.docs.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Known accessibility barriers in Scalar's own markup. */
record KnownScalarFindings(List<KnownFinding> entries) {
  record KnownFinding(String rule, String selector, List<String> views, String date, String why) {}

  static KnownScalarFindings read() {
    try (InputStream in =
        KnownScalarFindings.class.getResourceAsStream("/upstream-axe-findings.yaml")) {
      return new KnownScalarFindings(new YAMLMapper().readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, List<String>> selectors(String view) {
    return entries.stream()
        .filter(entry -> entry.views().contains(view))
        .collect(
            Collectors.groupingBy(
                KnownFinding::rule,
                Collectors.mapping(KnownFinding::selector, Collectors.toList())));
  }
}
