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

/** Contract, pacts, stubs, server and SDK say the same; and the check of that would notice. */
@Tag("reads-pacts")
class DriftTest {

  @ParameterizedTest
  @MethodSource("apis")
  void allSidesSayTheSame(String api) {
    Evidence evidence = Evidence.of(api);

    assertThat(evidence.differencesTo(evidence.contract())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drills")
  void aSingleChangeIsNoticed(Drill drill) {
    assertThat(drill.differences()).contains(drill.sentence());
  }

  @Test
  void everySideIsDrilledFortyTimesInAll() throws IOException {
    assertThat(drills()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(drills().stream().map(Drill::side)).contains(Side.values());
  }

  private static List<String> apis() {
    return Evidence.apis();
  }

  private static List<Drill> drills() throws IOException {
    YAMLMapper yaml =
        YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (InputStream in = DriftTest.class.getResourceAsStream("/drift.yaml")) {
      return List.of(yaml.readValue(in, Drill[].class));
    }
  }
}
