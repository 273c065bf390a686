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

  private final List<Mutant> mutants = MutantTest.mutants().toList();

  @Test
  void everyRequirementHasACheck() {
    for (Contract contract : Contract.all()) {
      assertThat(Catalogue.ids(contract.id()))
          .containsAll(contract.requirements().stream().map(Requirement::id).toList());
    }
  }

  @Test
  void everyCheckFindsAMutant() {
    for (String vendor : Catalogue.vendors()) {
      assertThat(mutants).extracting(Mutant::id).containsAll(Catalogue.ids(vendor));
    }
  }

  @Test
  void whatEachCheckFindsIsPublished() throws IOException {
    isPublished(YAML, new YAMLMapper().writeValueAsString(byCheck()));
    isPublished(PAGE, page());
  }

  /** Checks a published file, and writes the up-to-date text into {@code target} for copying. */
  private static void isPublished(Path file, String text) throws IOException {
    Path draft = Files.createDirectories(DRAFTS).resolve(file.getFileName());
    Files.writeString(draft, text);

    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("the mutants have changed: copy %s to %s", draft, file)
        .isEqualTo(text);
  }

  private Map<String, Set<String>> byCheck() {
    Map<String, Set<String>> byCheck = new TreeMap<>();
    mutants.forEach(
        mutant -> byCheck.computeIfAbsent(mutant.id(), id -> new TreeSet<>()).add(mutant.name()));
    return byCheck;
  }

  private String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # What each check finds

            A mutant is a server with one seeded fault. The suite finds each of the %d mutants, and each check finds at
            least one. `MutantTest` fails the build otherwise; `DetectedMutantsTest` writes this page.

            | check | mutants | a server that |
            |---|---|---|
            """
                .formatted(mutants.size()));
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
