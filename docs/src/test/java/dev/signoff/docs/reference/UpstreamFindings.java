package dev.signoff.docs.reference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The barriers in Scalar's own markup that are known, by the day they were found. */
record UpstreamFindings(List<Entry> entries) {
  record Entry(String rule, String selector, List<String> views, String date, String why) {}

  static UpstreamFindings read() {
    try (InputStream in =
        UpstreamFindings.class.getResourceAsStream("/upstream-axe-findings.yaml")) {
      return new UpstreamFindings(new YAMLMapper().readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, List<String>> selectors(String view) {
    return entries.stream()
        .filter(entry -> entry.views().contains(view))
        .collect(
            Collectors.groupingBy(
                Entry::rule, Collectors.mapping(Entry::selector, Collectors.toList())));
  }
}
