package dev.signoff.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  private static final URI URL = URI.create("https://localhost:9443");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost:9443",
        "http://[::1]:8080",
        "https://chat.example.com/",
        "https://proxy.example.com/chat"
      })
  void aUrlIsSchemeHostPortAndPerhapsAPath(String url) {
    assertThat(Target.rocketChat(URI.create(url)).url()).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:9443",
        "ftp://localhost",
        "//localhost",
        "https:///path",
        "https://localhost?x=1",
        "https://localhost#x",
        "https://user@localhost"
      })
  void anythingElseIsNone(String url) {
    URI uri = URI.create(url);

    assertThatThrownBy(() -> Target.ibmMq(uri))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the URL must be");
  }

  @Test
  void aTargetWithoutAUserSaysWhatToCall() {
    Target target = Target.ibmMq(URL);

    assertThatThrownBy(target::user)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no user is set: call user(name, password)");
  }

  @Test
  void theTimeoutIsPositive() {
    Target target = Target.ibmMq(URL);

    assertThatThrownBy(() -> target.timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be positive");
  }

  @Test
  void endpointsAreWrittenWithOrWithoutASlash() {
    Target target = Target.rested(URL).endpoint("/examples/auth/");

    assertThat(target.endpoint()).isEqualTo("examples/auth");
    assertThat(target.otherEndpoint()).isEqualTo("examples/auth");
    assertThat(target.otherEndpoint("/private").otherEndpoint()).isEqualTo("private");
  }

  @Test
  void whatIsSkippedDoesNotRunEvenIfItIsChosen() {
    Target target = Target.ibmMq(URL).only("A", "B").skip("B");

    assertThat(target.runs("A")).isTrue();
    assertThat(target.runs("B")).isFalse();
    assertThat(target.runs("C")).isFalse();
    assertThat(target.named()).containsExactly("A", "B");
  }

  @Test
  void noPasswordIsPrinted() {
    Target target = Target.ibmMq(URL).user("mqadmin", "geheim");

    assertThat(target).hasToString("ibm-mq at https://localhost:9443");
    assertThat(target.user()).hasToString("mqadmin");
  }
}
