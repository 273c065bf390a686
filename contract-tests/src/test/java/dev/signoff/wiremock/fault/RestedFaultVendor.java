package dev.signoff.wiremock.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rested.RestedSession;
import dev.signoff.sdk.rested.TokenForm;
import dev.signoff.sdk.rested.model.Credentials;
import java.net.URI;
import java.util.List;

final class RestedFaultVendor implements FaultVendor {
  private static final String PASSWORD = "rested-Passw0rd";
  private static final String TOKEN = "s3cret-access-token";
  private static final String KEY = "d59eb2859c284168ac48aef65046d5dd";
  private static final String PATH = "/api/1/ce/examples/auth";

  private final TokenForm form;

  private RestedFaultVendor(TokenForm form) {
    this.form = form;
  }

  static FaultVendor withCookie() {
    return new RestedFaultVendor(TokenForm.COOKIE);
  }

  static FaultVendor withHeader() {
    return new RestedFaultVendor(TokenForm.HEADER);
  }

  @Override
  public Session logIn(URI server, ClientOptions options) {
    return client(server, options).logIn(new Credentials(PASSWORD).withUsername("username"), form);
  }

  @Override
  public Session resume(URI server, ClientOptions options) {
    return client(server, options).resume(SessionToken.of(TOKEN), form);
  }

  private static RestedClient client(URI server, ClientOptions options) {
    return RestedClient.at(server, "examples/auth", KEY, options);
  }

  @Override
  public void whoAmI(Session session) {
    ((RestedSession) session).whoAmI();
  }

  @Override
  public MappingBuilder request(ClientStep step) {
    return switch (step) {
      case LOG_IN -> post(urlPathEqualTo(PATH)).withQueryParam("login", equalTo("true"));
      case WHO_AM_I -> get(urlPathEqualTo(PATH));
      case LOG_OUT -> post(urlPathEqualTo(PATH)).withQueryParam("logout", equalTo("true"));
    };
  }

  @Override
  public ResponseDefinitionBuilder response(ClientStep step) {
    ResponseDefinitionBuilder user =
        FaultVendor.json("{\"uniqueId\":\"1\",\"username\":\"username\"}");
    return switch (step) {
      case LOG_IN ->
          form == TokenForm.HEADER
              ? user.withHeader("Authorization", TOKEN)
              : user.withHeader(
                  "Set-Cookie",
                  "__Secure-rested-access-token="
                      + TOKEN
                      + "; Path=/; Secure; HttpOnly; SameSite=Lax");
      case WHO_AM_I -> user;
      case LOG_OUT -> aResponse().withStatus(204);
    };
  }

  @Override
  public boolean limitsRates() {
    return false;
  }

  @Override
  public List<String> secrets() {
    return List.of(PASSWORD, TOKEN, KEY);
  }

  @Override
  public String toString() {
    return form == TokenForm.HEADER ? "rested by header" : "rested by cookie";
  }
}
