package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageLogTest {
  private static final Exchange LOGOUT =
      Exchanges.request("DELETE", "/ibmmq/rest/v1/login").responses(204).exchange();
  private static final Exchange NOWHERE = Exchanges.request("GET", "/").responses(204).exchange();

  @TempDir private Path directory;

  @Test
  void eachCoverageKeyIsWrittenOnceAndExchangesWithoutOneAreNot() {
    Path file = directory.resolve("deep/coverage.txt");
    CoverageLog log = CoverageLog.to(file);

    log.add("ibm-mq-9.0.4", LOGOUT);
    log.add("ibm-mq-9.0.4", LOGOUT);
    log.add(null, NOWHERE);
    log.add(null, LOGOUT);

    assertThat(CoverageLog.read(file))
        .containsExactly("ibm-mq-9.0.4 logout 204", "ibm-mq-9.0.5 logout 204");
  }

  @Test
  void aNewLogForgetsWhatAnEarlierRunWrote() {
    Path file = directory.resolve("coverage.txt");
    CoverageLog.to(file).add(null, LOGOUT);

    CoverageLog.to(file);

    assertThat(CoverageLog.read(file)).isEmpty();
  }
}
