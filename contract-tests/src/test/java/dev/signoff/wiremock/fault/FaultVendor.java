package dev.signoff.wiremock.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Session;
import java.net.URI;
import java.util.List;

/** The SDK's client for a vendor, and a well-behaved server of that vendor in three stubs. */
interface FaultVendor {
  Session logIn(URI server, ClientOptions options);

  /** A session that was started elsewhere; nothing is sent. */
  Session resume(URI server, ClientOptions options);

  void whoAmI(Session session);

  MappingBuilder request(ClientStep step);

  /** What a server answers that keeps the contract. */
  ResponseDefinitionBuilder answer(ClientStep step);

  /** Whether the contract knows 429. */
  boolean limitsRates();

  /** What must be in no message, in no log and on no other host. */
  List<String> secrets();

  static ResponseDefinitionBuilder json(String body) {
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  default boolean answersJson(ClientStep step) {
    return answer(step).build().getStatus() == 200;
  }
}
