package dev.signoff.conformance.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which check finds which faults. The reports and {@code PROOF.md} tell it. */
final class Proof {
  private static final Path YAML = Path.of("src/main/resources/dev/signoff/conformance/proof.yaml");
  private static final Path PAGE = Path.of("PROOF.md");

  private final Map<String, Set<String>> faults = new TreeMap<>();
  private final Set<String> all = new TreeSet<>();

  synchronized void add(Fault fault, Set<String> finders) {
    all.add(fault.toString());
    finders.forEach(id -> faults.computeIfAbsent(id, i -> new TreeSet<>()).add(fault.name()));
  }

  Set<String> ids() {
    return faults.keySet();
  }

  /** Writes what was found to {@code target}, from where it is copied if it is right. */
  void assertPublished() throws IOException {
    Path yaml = Files.createDirectories(Path.of("target/proof")).resolve("proof.yaml");
    Path page = yaml.resolveSibling("PROOF.md");
    Files.writeString(yaml, new YAMLMapper().writeValueAsString(faults));
    Files.writeString(page, page());

    assertThat(Files.readString(YAML))
        .as("what each check finds has changed: if that is right, copy target/proof to %s", YAML)
        .isEqualTo(Files.readString(yaml));
    assertThat(Files.readString(PAGE))
        .as("what each check finds has changed: if that is right, copy target/proof to %s", PAGE)
        .isEqualTo(page());
  }

  private String page() {
    StringBuilder page = new StringBuilder();
    page.append("# What each check finds\n\n")
        .append("Each check is run against servers that get one thing wrong: ")
        .append(all.size())
        .append(
            " of them,\nand each is found. A check that finds none would fail the build, and so ")
        .append("does a\nfault that its check misses. This page is written by `FaultTest`.\n\n")
        .append("| check | finds | servers that |\n|---|---|---|\n");
    faults.forEach(
        (id, names) ->
            page.append("| ")
                .append(id)
                .append(" | ")
                .append(names.size())
                .append(" | ")
                .append(String.join("; ", names).replace("|", "\\|"))
                .append(" |\n"));
    return page.toString();
  }
}
