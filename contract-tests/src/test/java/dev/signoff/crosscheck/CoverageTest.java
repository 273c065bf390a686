package dev.signoff.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.spec.CoverageKey;
import dev.signoff.spec.CoverageLog;
import dev.signoff.spec.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that every source exercises every documented outcome. */
@Tag("reads-pacts")
class CoverageTest {
  private static final List<Outcome> OUTCOMES = Outcome.all();

  @Test
  void everyCoverageKeyIsExercisedByPactStubServerTestAndSdkTest() throws IOException {
    CoverageTable coverage = new CoverageTable(OUTCOMES);
    coverage.column("pact", said(FactSource.PACT));
    coverage.column("stub", said(FactSource.STUB));
    coverage.column("server test", logged("server"));
    List<String> sdk = new ArrayList<>(logged("client-sdk"));
    sdk.addAll(said(FactSource.SDK));
    coverage.column("SDK test", sdk);
    Files.writeString(Path.of("target", "coverage.txt"), coverage.table());
    System.out.println(coverage.table());

    assertThat(coverage.holes())
        .as("holes; where only some tests of server and client-sdk ran, run all of them again")
        .isEmpty();
  }

  @Test
  void aCoverageKeyThatSomeTestsLeaveOutIsAHole() {
    CoverageTable coverage = new CoverageTable(OUTCOMES);
    List<String> keys = OUTCOMES.stream().map(outcome -> outcome.coverageKey().toString()).toList();
    coverage.column("pact", keys);
    coverage.column(
        "stub", keys.stream().filter(key -> !key.startsWith("rocket-chat logout 200")).toList());

    assertThat(coverage.holes())
        .containsExactly(
            "rocket-chat logout 200 with authToken and userId is exercised by no stub");
  }

  private static List<String> said(FactSource source) {
    List<String> keys = new ArrayList<>();
    for (String api : Observations.apis()) {
      TestObservations.of(api).observedBy(source).exchanges().values().stream()
          .flatMap(exchange -> CoverageKey.of(api, exchange).stream())
          .map(CoverageKey::toString)
          .forEach(keys::add);
    }
    return keys;
  }

  /** Returns the coverage keys that the tests of another module recorded in this build. */
  private static List<String> logged(String module) {
    return CoverageLog.read(Path.of("..", module, "target", "coverage.txt"));
  }
}
