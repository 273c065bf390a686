package dev.signoff.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.signoff.crosscheck.pact.PactAgainstContract;
import dev.signoff.crosscheck.pact.PactFile;
import dev.signoff.crosscheck.pact.RequestPartNames;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("reads-pacts")
class PactAgainstContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  /** Change to one interaction. */
  record InteractionMutation(
      String pact, String interaction, String change, String to, String says) {}

  @ParameterizedTest
  @MethodSource("apis")
  void ourPactsKeepTheContract(String api) {
    assertThat(PactAgainstContract.compare(file(api))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("apis")
  void eachPactHoldsEachOutcomeAndNothingIsPending(String api) throws IOException {
    List<String> ids =
        Outcome.all().stream().filter(it -> it.api().equals(api)).map(Outcome::id).toList();
    JsonNode pact = JSON.readTree(file(api).toFile());

    assertThat(pact.path("interactions").findValuesAsText("description"))
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(pact.path("interactions").findValuesAsText("pending")).containsOnly("false");
    assertThat(PactFile.provider(file(api))).isEqualTo(api);
  }

  @Test
  void aPactIsReadAsTheExchangesThatItWasMadeOf() {
    Map<String, Exchange> read = PactFile.read(file("rested"));

    assertThat(Outcome.all().stream().filter(it -> it.api().equals("rested")))
        .allSatisfy(
            it -> {
              Exchange made = it.exchange();
              Exchange exchange = read.get(it.id());
              assertThat(exchange.requestHeaders()).isEqualTo(made.requestHeaders());
              assertThat(exchange.responseHeaders()).isEqualTo(made.responseHeaders());
              assertThat(exchange.uri().getRawPath()).isEqualTo(made.uri().getRawPath());
              assertThat(RequestPartNames.parameters(exchange))
                  .containsExactlyInAnyOrderElementsOf(RequestPartNames.parameters(made));
              assertThat(exchange.status()).isEqualTo(made.status());
            });
  }

  @ParameterizedTest
  @MethodSource("breaks")
  void aBrokenPactIsNoticed(InteractionMutation broken, @TempDir Path directory)
      throws IOException {
    ObjectNode pact = (ObjectNode) JSON.readTree(file(broken.pact()).toFile());
    for (JsonNode interaction : pact.path("interactions")) {
      if (interaction.path("description").asText().equals(broken.interaction())) {
        String changed =
            changed(interaction.toString(), compact(broken.change()), compact(broken.to()));
        ((ObjectNode) interaction).removeAll();
        ((ObjectNode) interaction).setAll((ObjectNode) JSON.readTree(changed));
      }
    }
    Path file = directory.resolve("broken.json");
    JSON.writeValue(file.toFile(), pact);

    assertThat(PactAgainstContract.compare(file))
        .contains(broken.pact() + ", '" + broken.interaction() + "': " + broken.says());
  }

  static Stream<String> apis() {
    return Outcome.all().stream().map(Outcome::api).distinct();
  }

  static Stream<InteractionMutation> breaks() throws IOException {
    try (InputStream yaml =
        PactAgainstContractTest.class.getResourceAsStream("/broken-pacts.yaml")) {
      return Stream.of(YAML.readValue(yaml, InteractionMutation[].class));
    }
  }

  private static String changed(String text, String from, String to) {
    int at = text.indexOf(from);
    assertThat(at).as("where '%s' is", from).isNotNegative();
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  private static Path file(String api) {
    return PactFiles.DIRECTORY.resolve(api + ".json");
  }

  /** Returns a JSON text as Jackson writes it. */
  private static String compact(String text) {
    return text.replace("\": ", "\":")
        .replace("{ ", "{")
        .replace(" }", "}")
        .replace("], \"", "],\"")
        .replace("}, \"", "},\"")
        .replace("\", \"", "\",\"")
        .replace("4, \"", "4,\"");
  }
}
