package dev.signoff.wiremock.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Session;
import java.net.URI;
import java.util.List;

/** SDK client for a vendor, and a correct server of that vendor in three stubs. */
interface FaultVendor {
  Session logIn(URI server, ClientOptions options);

  /** Resumes a session that was started elsewhere, without a request. */
  Session resume(URI server, ClientOptions options);

  void whoAmI(Session session);

  MappingBuilder request(ClientStep step);

  /** Returns the responses of a server that conforms to the contract. */
  ResponseDefinitionBuilder response(ClientStep step);

  /** Returns whether the contract documents 429. */
  boolean limitsRates();

  /** Returns the secrets that must not reach a message, a log or another host. */
  List<String> secrets();

  static ResponseDefinitionBuilder json(String body) {
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  default boolean answersJson(ClientStep step) {
    return response(step).build().getStatus() == 200;
  }
}
