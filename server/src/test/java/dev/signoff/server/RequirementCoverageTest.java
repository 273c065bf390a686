package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.Verifies;
import dev.signoff.spec.Contract;
import dev.signoff.spec.Requirement;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Test that every requirement of the contracts is verified by a test that sends requests. */
class RequirementCoverageTest {

  @Test
  void everyRequirementHasATestAndEveryTestARequirement() throws Exception {
    Set<String> verified =
        testClasses().stream()
            .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Verifies.class))
            .flatMap(method -> Arrays.stream(method.getAnnotation(Verifies.class).value()))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> required =
        Contract.all().stream()
            .flatMap(contract -> contract.requirements().stream())
            .map(Requirement::id)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(verified).isEqualTo(required).hasSizeGreaterThan(50);
  }

  private static List<Class<?>> testClasses() throws IOException, URISyntaxException {
    Path root =
        Path.of(
            RequirementCoverageTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith("Test.class"))
          .<Class<?>>map(
              file -> load(file.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".")))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, RequirementCoverageTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
