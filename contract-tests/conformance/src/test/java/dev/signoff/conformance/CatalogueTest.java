package dev.signoff.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signoff.conformance.check.MatrixRow;
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
  void aRowSaysWhichCredentialIsValidAndWhichIsNot() {
    assertThat(Catalogue.credentialMatrix("rocket-chat").keySet())
        .extracting(MatrixRow::what)
        .contains(
            "POST /api/v1/logout with a valid X-Auth-Token header and a valid X-User-Id header",
            "POST /api/v1/logout with a valid X-Auth-Token header but without the X-User-Id header",
            "POST /api/v1/logout with a valid X-User-Id header and the X-Auth-Token header cut in half");
    assertThat(Catalogue.credentialMatrix("ibm-mq-9.0.5").keySet())
        .extracting(MatrixRow::what)
        .contains("GET /ibmmq/rest/v1/login without the LtpaToken2 cookie");
  }

  @Test
  void noOtherVendorHasChecks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.of("mq"))
        .withMessageContaining("there is no vendor mq; there are ibm-mq, rested, rocket-chat");
  }
}
