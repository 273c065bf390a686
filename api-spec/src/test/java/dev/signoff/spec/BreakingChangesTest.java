package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that no contract breaks its last release without a new version, and that each rule for that
 * can fail.
 */
class BreakingChangesTest {

  @ParameterizedTest
  @MethodSource("contracts")
  void aContractKeepsItsLastReleaseOrRaisesItsVersion(Contract current) {
    assertThat(ReleasedContracts.complaint(ReleasedContracts.of(current.id()), current)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("breaking")
  void aBreakingChangeIsReported(ContractChange row) {
    assertThat(BreakingChanges.between(row.before(), row.after())).contains(row.sentence());
  }

  @ParameterizedTest
  @MethodSource("compatible")
  void theLibraryAgreesThatAChangeIsCompatible(ContractChange row) {
    assertThat(OpenApiDiff.isBreaking(row.before(), row.after())).isFalse();
  }

  /** Where it fails, the library has learnt something: a rule of ours may go. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AND turned to OR",
        "security where there was none",
        "request property removed",
        "response property removed",
        "property that may be null",
        "further properties allowed",
        "status added",
        "cookie rule dropped",
        "variant by another flag",
        "requirement dropped",
      })
  void theLibraryIsBlindToAChange(String change) throws IOException {
    ContractChange row =
        ContractChange.all().stream().filter(r -> r.change().equals(change)).findFirst().get();

    assertThat(OpenApiDiff.isBreaking(row.before(), row.after())).isFalse();
  }

  /** What no contract holds yet: it is written in place of a line of the released one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "required: [message]"
            + " | additionalProperties: {type: string}"
            + " | additionalProperties: {type: integer}"
            + " | logout, 200 application/json, data{}: type was string, now integer",
        "required: [message]"
            + " | additionalProperties: {type: string}"
            + " | additionalProperties: {}"
            + " | logout, 200 application/json, data{}: type was string, now none",
        "minProperties: 1 | additionalProperties: true | additionalProperties: false"
            + " | login, request application/json: additionalProperties was true, now false",
        "minProperties: 1 | additionalProperties: {type: string} | additionalProperties: false"
            + " | login, request application/json:"
            + " additionalProperties was {type: string}, now false",
        "minProperties: 1 | nullable: true | nullable: false"
            + " | login, request application/json: nullable was true, now false",
        "minProperties: 1 | allOf: [{minProperties: 1}] | allOf: [{minProperties: 2}]"
            + " | login, request application/json, allOf[0]: minProperties was 1, now 2",
        "minProperties: 1 | oneOf: [{type: object}] | oneOf: [{type: object}, {}]"
            + " | login, request application/json: number of oneOf was 1, now 2",
        "minProperties: 1 | items: {type: string} | minProperties: 1"
            + " | login, request application/json[]: type was string, now none",
      })
  void aSchemaIsComparedInItsDepth(String line, String was, String now, String sentence) {
    String source =
        ReleasedContracts.of("rocket-chat").source().replace("additionalProperties: true", "");

    assertThat(
            BreakingChanges.between(
                Contract.parse("rocket-chat", source.replace(line, was)),
                Contract.parse("rocket-chat", source.replace(line, now))))
        .contains(sentence);
  }

  @ParameterizedTest
  @MethodSource("compatible")
  void aCompatibleChangeIsNotReported(ContractChange row) {
    assertThat(row.after().document()).isNotEqualTo(row.before().document());
    assertThat(BreakingChanges.between(row.before(), row.after())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void whatTheLibraryFindsInAContractIsReported(Contract current) {
    Contract released = ReleasedContracts.of(current.id());

    assertThat(BreakingChanges.between(released, current))
        .satisfiesAnyOf(
            changes -> assertThat(changes).isNotEmpty(),
            changes ->
                assertThat(OpenApiDiff.isBreaking(released, current))
                    .as("openapi-diff finds what no rule of ours reports: add one")
                    .isFalse());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void aContractIsCompatibleWithItself(Contract contract) {
    assertThat(BreakingChanges.between(contract, contract)).isEmpty();
  }

  @Test
  void theComplaintNamesBothSidesAndTheCure() {
    assertThat(ReleasedContracts.complaint(contract("0.3.0", "logout"), contract("0.3.1", "leave")))
        .hasValue(
            """
            rocket-chat 0.3.1 breaks what 0.3.0 promised:
            - logout: operationId was logout, now leave
            Take it back, or set info.version to 0.4.0 and name it in CHANGELOG.md.""");
    assertThat(
            ReleasedContracts.complaint(contract("2.3.0", "logout"), contract("2.4.0", "leave"))
                .get())
        .contains("set info.version to 3.0.0");
  }

  @Test
  void aRaisedVersionMayBreak() {
    assertThat(ReleasedContracts.complaint(contract("0.3.0", "logout"), contract("0.4.0", "leave")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.0, false",
    "0.1.0, 0.1.1, false",
    "0.2.0, 0.1.0, false",
    "0.1.0, 0.2.0, true",
    "0.1.0, 1.0.0, true",
    "1.0.0, 1.1.0, false",
    "1.9.0, 0.10.0, false",
    "1.9.0, 2.0.0, true",
    "1.9.0, 10.0.0, true",
  })
  void belowOneTheMinorNumberSaysSoThenTheMajor(String released, String current, boolean may) {
    assertThat(ReleasedContracts.mayBreak(released, current)).isEqualTo(may);
  }

  @Test
  void aVersionOfAnotherFormSaysSo() {
    assertThatThrownBy(() -> ReleasedContracts.mayBreak("0.1.0", "0.2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("info.version 0.2 is not like 1.2.3");
  }

  private static Contract contract(String version, String logout) {
    return Contract.parse(
        "rocket-chat",
        ReleasedContracts.of("rocket-chat")
            .source()
            .replaceFirst("version: \\S+", "version: " + version)
            .replace("operationId: logout", "operationId: " + logout));
  }

  private static List<Contract> contracts() {
    return Contract.all();
  }

  private static Stream<ContractChange> breaking() throws IOException {
    return ContractChange.all().stream().filter(ContractChange::isBreaking);
  }

  private static Stream<ContractChange> compatible() throws IOException {
    return ContractChange.all().stream().filter(row -> !row.isBreaking());
  }
}
