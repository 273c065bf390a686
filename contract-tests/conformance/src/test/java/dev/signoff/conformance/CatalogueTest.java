package dev.signoff.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq-9.0.5", "ibm-mq-9.0.4", "rested", "rocket-chat"})
  void eachProfileHasACredentialMatrix(String profile) {
    assertThat(Catalogue.credentialMatrix(profile)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "ibm-mq-9.0.3", ""})
  void noOtherNameHasOne(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.credentialMatrix(name))
        .withMessage("there is no profile " + name);
  }

  @Test
  void noOtherVendorHasChecks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.of("mq"))
        .withMessageContaining("there is no vendor mq; there are ibm-mq, rested, rocket-chat");
  }
}
