package dev.signoff.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.docs.reference.ReferenceDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Tests that every sample on a page is executed, and every executed sample is on a page. */
class ShownSamplesTest {
  private static final Pattern REGION = Pattern.compile("(?m)^ *// sample: ([a-z0-9-]+)$");
  private static final Pattern ON_A_PAGE = Pattern.compile("\\{\\{#sample}}(.*?)\\{\\{/sample}}");

  @ParameterizedTest
  @MethodSource("filesWithSamples")
  void aSampleLiesInATestThatRuns(Path file) throws Exception {
    String name = file.getFileName().toString().replace(".java", "");
    Class<?> test = Class.forName("dev.signoff.docs.samples." + name);

    List<Method> tests =
        Arrays.stream(test.getDeclaredMethods())
            .filter(it -> AnnotationSupport.isAnnotated(it, Testable.class))
            .toList();

    assertThat(tests).isNotEmpty();
    assertThat(Stream.concat(Stream.of(test), tests.stream()))
        .noneMatch(ShownSamplesTest::isLeftOutAtTimes);
    assertThat(OutputFolder.read(file)).doesNotContain("Assumptions", "assumeT", "assumeF");
  }

  @Test
  void everySampleIsShown() {
    Set<String> shown = onPages();
    shown.addAll(inTheReference());

    assertThat(written()).containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void aSampleIsItsSourceWithoutItsIndentation() {
    assertThat(ShownSamples.text("log-out"))
        .startsWith("LogOutResult result = session.logOut();\nif (")
        .endsWith("}\n");
  }

  @Test
  void noSampleIsIndented() {
    assertThat(written().stream().filter(it -> !it.endsWith(".sh")))
        .allSatisfy(
            it -> assertThat(ShownSamples.text(it)).containsPattern("\\A\\S[\\s\\S]*\\S\\n\\z"));
  }

  static List<Path> filesWithSamples() {
    List<Path> files = files().filter(it -> REGION.matcher(OutputFolder.read(it)).find()).toList();
    assertThat(files).allMatch(it -> it.toString().endsWith("Test.java"));
    return files;
  }

  private static Set<String> written() {
    Set<String> names = new TreeSet<>();
    for (Path file : files().toList()) {
      if (file.toString().endsWith(".sh")) {
        names.add(file.getFileName().toString());
      }
      REGION.matcher(OutputFolder.read(file)).results().map(it -> it.group(1)).forEach(names::add);
    }
    return names;
  }

  private static Set<String> onPages() {
    return list(Path.of("src/main/pages"))
        .flatMap(it -> ON_A_PAGE.matcher(OutputFolder.read(it)).results())
        .map(it -> it.group(1).strip())
        .collect(toCollection(TreeSet::new));
  }

  private static List<String> inTheReference() {
    return ReferenceDocuments.operations().stream()
        .map(it -> it.replace('/', '-').toLowerCase(Locale.ROOT))
        .flatMap(it -> Stream.of(it, it + ".sh"))
        .toList();
  }

  private static boolean isLeftOutAtTimes(AnnotatedElement element) {
    String conditions = DisabledIf.class.getPackageName();
    return Arrays.stream(element.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(it -> it == Disabled.class || it.getPackageName().equals(conditions));
  }

  private static Stream<Path> files() {
    return list(ShownSamples.FOLDER);
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
