package dev.signoff.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbmMqVersionTest {
  @ParameterizedTest
  @CsvSource({
    "9.0.2, ibm-mq-9.0.4, true",
    "9.0.3, ibm-mq-9.0.4, true",
    "9.0.4, ibm-mq-9.0.4, false",
    "9.0.5, ibm-mq-9.0.5, false",
    "9.0.10, ibm-mq-9.0.5, false",
    "9.0.3.1, ibm-mq-9.0.4, true",
    "9.1, ibm-mq-9.0.5, false",
    "9.3.0.25, ibm-mq-9.0.5, false",
    "10.0, ibm-mq-9.0.5, false"
  })
  void theReleaseDecidesOnTheProfile(String version, String profile, boolean olderQueueUrl) {
    assertThat(IbmMqVersion.of(version))
        .isEqualTo(new IbmMqVersion(version, profile, olderQueueUrl));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.0", "9.0.1", "8.0.0.4", "9.0.0"})
  void anEarlierReleaseHasNoLogin(String version) {
    assertThatThrownBy(() -> IbmMqVersion.of(version))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("IBM MQ " + version + " has no resource login: it came with 9.0.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9", "9.x", "v9.0.5", "9.0.5 ", "9.0.4/../x", "9.0.5.1234"})
  void whatIsNoReleaseIsRefused(String version) {
    assertThatThrownBy(() -> IbmMqVersion.of(version))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no version of IBM MQ: write it like 9.0.4");
  }
}
