package dev.signoff.wiremock.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import java.net.URI;
import java.util.List;

/** IBM MQ with the CSRF rule of 9.0.4, which has one more secret. */
final class IbmMqFaultVendor implements FaultVendor {
  private static final String PASSWORD = "mq-Passw0rd";
  private static final String TOKEN = "AAECAzMyMTBt+/s3cretLtpa=";
  private static final String CSRF_TOKEN = "s3cret-csrf-token";
  private static final String LOGIN = "/ibmmq/rest/v1/login";

  @Override
  public Session logIn(URI server, ClientOptions options) {
    return IbmMqClient.at(server, options).logIn("mqadmin", PASSWORD);
  }

  @Override
  public Session resume(URI server, ClientOptions options) {
    return IbmMqClient.at(server, options).resume(SessionToken.of(TOKEN));
  }

  @Override
  public void whoAmI(Session session) {
    ((IbmMqSession) session).whoAmI();
  }

  @Override
  public MappingBuilder request(ClientStep step) {
    return switch (step) {
      case LOG_IN -> post(LOGIN);
      case WHO_AM_I -> get(LOGIN);
      case LOG_OUT -> delete(LOGIN);
    };
  }

  @Override
  public ResponseDefinitionBuilder response(ClientStep step) {
    String csrf = cookie("csrfToken", CSRF_TOKEN);
    return switch (step) {
      case LOG_IN ->
          aResponse()
              .withStatus(204)
              .withHeader("Set-Cookie", cookie("LtpaToken2", TOKEN) + "; HttpOnly", csrf);
      case WHO_AM_I ->
          FaultVendor.json(
                  "{\"user\":[{\"name\":\"mqadmin\",\"role\":[\"MQWebAdmin\"],"
                      + "\"authenticationMechanism\":\"form\"}]}")
              .withHeader("Set-Cookie", csrf);
      case LOG_OUT ->
          aResponse()
              .withStatus(204)
              .withHeader(
                  "Set-Cookie", deletion("csrfToken"), deletion("LtpaToken2") + "; HttpOnly");
    };
  }

  @Override
  public boolean limitsRates() {
    return false;
  }

  @Override
  public List<String> secrets() {
    return List.of(PASSWORD, TOKEN, CSRF_TOKEN);
  }

  private static String cookie(String name, String value) {
    return name + "=" + value + "; Path=/; Secure; SameSite=Strict";
  }

  private static String deletion(String name) {
    return cookie(name, "") + "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
  }

  @Override
  public String toString() {
    return "IBM MQ";
  }
}
