package dev.signoff.crosscheck.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Outcome;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests that the SDK and the reference server produce every documented outcome. */
class SdkCallTest {
  private static Map<String, ReferenceServer> servers;

  @BeforeAll
  static void start() {
    servers =
        Outcome.all().stream()
            .map(Outcome::api)
            .distinct()
            .collect(Collectors.toMap(api -> api, ReferenceServer::new));
  }

  @AfterAll
  static void stop() {
    servers.values().forEach(ReferenceServer::close);
  }

  @TestFactory
  Stream<DynamicTest> eachOutcomeComesAbout() {
    return Outcome.all().stream()
        .map(outcome -> dynamicTest(outcome.toString(), () -> comesAbout(outcome)));
  }

  private static void comesAbout(Outcome outcome) {
    CallResult callResult = SdkCall.make(outcome, servers.get(outcome.api()).environment(outcome));

    assertThat(callResult.call().status()).isEqualTo(outcome.status());
    assertThat(callResult.result()).isEqualTo(SdkResult.of(outcome));
    String profile = outcome.profileId();
    assertThat(callResult.all())
        .allSatisfy(exchange -> assertThat(new ContractCheck(profile).check(exchange)).isEmpty());
  }
}
