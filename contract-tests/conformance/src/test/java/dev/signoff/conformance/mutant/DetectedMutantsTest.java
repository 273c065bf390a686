package dev.signoff.conformance.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.signoff.conformance.Catalogue;
import dev.signoff.spec.Contract;
import dev.signoff.spec.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests that the published list of detected mutants matches the result of {@link MutantTest}. */
class DetectedMutantsTest {
  private static final Path YAML = Path.of("src/main/resources/dev/signoff/conformance/proof.yaml");
  private static final Path PAGE = Path.of("PROOF.md");
  private static final Path DRAFTS = Path.of("target/proof");

  private final List<Mutant> faults = MutantTest.faults().toList();

  @Test
  void everyRequirementHasACheck() {
    for (Contract contract : Contract.all()) {
      assertThat(Catalogue.ids(contract.id()))
          .containsAll(contract.requirements().stream().map(Requirement::id).toList());
    }
  }

  @Test
  void everyCheckFindsAFault() {
    for (String vendor : Catalogue.vendors()) {
      assertThat(faults).extracting(Mutant::id).containsAll(Catalogue.ids(vendor));
    }
  }

  @Test
  void whatEachCheckFindsIsPublished() throws IOException {
    isPublished(YAML, new YAMLMapper().writeValueAsString(byCheck()));
    isPublished(PAGE, page());
  }

  /** Leaves what should be there in {@code target}, from where it is copied. */
  private static void isPublished(Path file, String text) throws IOException {
    Path draft = Files.createDirectories(DRAFTS).resolve(file.getFileName());
    Files.writeString(draft, text);

    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("the faults have changed: copy %s to %s", draft, file)
        .isEqualTo(text);
  }

  private Map<String, Set<String>> byCheck() {
    Map<String, Set<String>> byCheck = new TreeMap<>();
    faults.forEach(
        fault -> byCheck.computeIfAbsent(fault.id(), id -> new TreeSet<>()).add(fault.name()));
    return byCheck;
  }

  private String page() {
    StringBuilder page = new StringBuilder("# What each check finds\n\n");
    page.append("Each check is tried on servers that get one thing wrong, ")
        .append(faults.size())
        .append(
            " in all, and each of them is found. A check\nthat found none would fail the build, ")
        .append("and so would a fault that its check missed. `ProofTest` writes this page,\n")
        .append("`FaultTest` proves it.\n\n| check | finds | a server that |\n|---|---|---|\n");
    byCheck()
        .forEach(
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
