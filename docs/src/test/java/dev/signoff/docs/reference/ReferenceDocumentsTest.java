package dev.signoff.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signoff.spec.Contract;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceDocumentsTest {
  private static final OperationSample CURL =
      new OperationSample("shell", "curl", "curl https://localhost");

  @Test
  void theOperationsComeInTheOrderInWhichToTryThem() {
    assertThat(ReferenceDocuments.operations())
        .containsExactly(
            "ibm-mq/login",
            "ibm-mq/whoAmI",
            "ibm-mq/logout",
            "ibm-mq/createQueue",
            "ibm-mq/createQueueBefore904",
            "rested/login",
            "rested/whoAmI",
            "rested/logout",
            "rocket-chat/login",
            "rocket-chat/whoAmI",
            "rocket-chat/logout");
  }

  @Test
  void requestsGoToTheServerOfThePage() {
    for (Contract contract : Contract.all()) {
      assertThat(document(contract.id()).at("/servers/0/url").asText()).isEqualTo("/");
    }
  }

  @Test
  void eachVariantIsAnOperationWithItsOwnFlagsAnswersAndRequirements() {
    JsonNode paths = document("rested").path("paths");
    JsonNode login = paths.path("/api/1/ce/{userEndpoint}?login=true").path("post");
    JsonNode logout = paths.path("/api/1/ce/{userEndpoint}?logout=true").path("post");

    assertThat(names(paths)).element(1).isEqualTo("/api/1/ce/{userEndpoint}");
    assertThat(login.path("operationId").asText()).isEqualTo("login");
    assertThat(login.path("parameters").findValuesAsText("$ref"))
        .containsExactly("#/components/parameters/NoATCookie", "#/components/parameters/DataOnly");
    assertThat(login.path("description").asText())
        .contains("RESTED-LOGIN-01")
        .doesNotContain("RESTED-LOGOUT");
    assertThat(names(logout.path("responses"))).containsExactly("204", "400", "403", "500");
    assertThat(logout.has("requestBody")).isFalse();
    assertThat(logout.path("description").asText())
        .contains("RESTED-LOGOUT-14")
        .doesNotContain("RESTED-LOGIN");
  }

  @Test
  void aRequirementLeadsToItsPlaceOnThePageOfTheVendor() {
    assertThat(document("ibm-mq").at("/paths/~1ibmmq~1rest~1v1~1login/delete/description").asText())
        .contains("[MQ-LOGOUT-01](../ibm-mq.html#mq-logout-01)");
  }

  @Test
  void nobodyIsAskedForACookie() {
    JsonNode document = document("ibm-mq");

    assertThat(names(document.at("/components/securitySchemes"))).containsExactly("csrfToken");
    assertThat(document.at("/paths/~1ibmmq~1rest~1v1~1login/delete/security").toString())
        .isEqualTo("[{\"csrfToken\":[]}]");
    assertThat(document.at("/paths/~1ibmmq~1rest~1v1~1login/get/security")).isEmpty();
  }

  @Test
  void credentialsAndRequiredParametersAreFilledIn() {
    JsonNode components = document("rested").path("components");

    assertThat(components.at("/securitySchemes/apiKey/x-scalar-secret-token").asText())
        .isEqualTo("d59eb2859c284168ac48aef65046d5dd");
    assertThat(components.at("/parameters/UserEndpoint/schema/example").asText())
        .isEqualTo("examples/auth");
    assertThat(components.at("/parameters/NoATCookie/schema").has("example")).isFalse();
  }

  @Test
  void anOperationShowsOnlyItsOwnSamples() {
    JsonNode paths =
        document("rocket-chat", Map.of("rocket-chat/logout", List.of(CURL))).path("paths");

    assertThat(paths.at("/~1api~1v1~1logout/post/x-codeSamples").toString())
        .isEqualTo(
            "[{\"lang\":\"shell\",\"label\":\"curl\",\"source\":\"curl https://localhost\"}]");
    assertThat(paths.at("/~1api~1v1~1me/get/x-codeSamples")).isEmpty();
  }

  @Test
  void theExamplesOfTheContractAreKept() {
    assertThat(document("ibm-mq").path("components").path("responses"))
        .isEqualTo(Contract.load("ibm-mq").document().path("components").path("responses"));
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode document(String id) {
    return document(id, Map.of());
  }

  private static JsonNode document(String id, Map<String, List<OperationSample>> samples) {
    try {
      return new JsonMapper().readTree(ReferenceDocuments.of(samples).get(id + ".json"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
