package dev.signoff.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that contract, pacts, stubs, server and SDK agree, and that the drift check finds each
 * seeded drift.
 */
@Tag("reads-pacts")
class DriftTest {

  @ParameterizedTest
  @MethodSource("apis")
  void allSidesSayTheSame(String api) {
    assertThat(TestObservations.of(api).differences()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seededDrifts")
  void aSingleChangeIsNoticed(SeededDrift drift) throws IOException {
    assertThat(drift.differences()).contains(drift.sentence());
  }

  @Test
  void eachSourceHasSeededDriftsAndThereAreForty() throws IOException {
    assertThat(seededDrifts()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(seededDrifts().stream().map(SeededDrift::source)).contains(FactSource.values());
  }

  @Test
  void differencesAreCountedAndMissingSourcesNamed() {
    DriftReport none = new DriftReport(150, List.of(FactSource.values()), List.of());
    DriftReport some =
        new DriftReport(150, List.of(FactSource.CONTRACT, FactSource.SDK), List.of("a", "b"));

    assertThat(none.summary())
        .isEqualTo(
            "150 documented outcomes, compared in the contract, the pact, the stub, the server,"
                + " the SDK: all the same.");
    assertThat(some.summary())
        .isEqualTo(
            "150 documented outcomes, compared in the contract, the SDK: 2 differences; the pact"
                + " took no part; the stub took no part; the server took no part.");
  }

  private static List<String> apis() {
    return Observations.apis();
  }

  private static List<SeededDrift> seededDrifts() throws IOException {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (InputStream in = DriftTest.class.getResourceAsStream("/drift.yaml")) {
      return List.of(yaml.readValue(in, SeededDrift[].class));
    }
  }
}
