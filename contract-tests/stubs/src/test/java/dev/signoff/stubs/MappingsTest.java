package dev.signoff.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.signoff.stubs.generate.StubGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of the generated mapping files. */
class MappingsTest {
  @TempDir private Path directory;

  @Test
  void theyAreTheSameWheneverTheyAreMade() throws IOException {
    StubGenerator.main(new String[] {directory.toString()});

    for (String api : StubPlayer.apis()) {
      String file = api + "/mappings/" + api + ".json";
      assertThat(directory.resolve(file))
          .hasSameTextualContentAs(Path.of("target/classes/signoff-stubs", file));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.signoff.stubs.StubPlayer#apis")
  void everyStubHasANameAndAnIdOfItsOwnAndNeedsNoExtension(String api) throws IOException {
    try (StubPlayer player = new StubPlayer(api)) {
      List<StubMapping> stubs = player.server.getStubMappings();

      assertThat(stubs).hasSizeGreaterThan(100);
      assertThat(stubs).extracting(StubMapping::getName).doesNotHaveDuplicates();
      assertThat(stubs).extracting(StubMapping::getId).doesNotHaveDuplicates();
      assertThat(
              Files.readString(
                  Path.of("target/classes/signoff-stubs", api, "mappings", api + ".json")))
          .doesNotContain("transformers", "customMatcher", "serveEventListeners");
    }
  }
}
