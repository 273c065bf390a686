package dev.signoff.wiremock.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import java.net.URI;
import java.util.List;

final class RocketChatFaultVendor implements FaultVendor {
  private static final String PASSWORD = "chat-Passw0rd";
  private static final String TOKEN = "9HqLlyZOugoStsXCUfDs3cretYdwnNnunAJF8V47U3Q";
  private static final String USER_ID = "aobEdbYhXfu5hkeqG";

  @Override
  public Session logIn(URI server, ClientOptions options) {
    return RocketChatClient.at(server, options).logIn("alice", PASSWORD);
  }

  @Override
  public Session resume(URI server, ClientOptions options) {
    return RocketChatClient.at(server, options).resume(USER_ID, SessionToken.of(TOKEN));
  }

  @Override
  public void whoAmI(Session session) {
    ((RocketChatSession) session).whoAmI();
  }

  @Override
  public MappingBuilder request(ClientStep step) {
    return switch (step) {
      case LOG_IN -> post("/api/v1/login");
      case WHO_AM_I -> get("/api/v1/me");
      case LOG_OUT -> post("/api/v1/logout");
    };
  }

  @Override
  public ResponseDefinitionBuilder response(ClientStep step) {
    String user = "{\"_id\":\"" + USER_ID + "\"}";
    return FaultVendor.json(
        switch (step) {
          case LOG_IN ->
              "{\"status\":\"success\",\"data\":{\"userId\":\"%s\",\"authToken\":\"%s\",\"me\":%s}}"
                  .formatted(USER_ID, TOKEN, user);
          case WHO_AM_I -> user;
          case LOG_OUT ->
              "{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}";
        });
  }

  @Override
  public boolean limitsRates() {
    return true;
  }

  @Override
  public List<String> secrets() {
    return List.of(PASSWORD, TOKEN);
  }

  @Override
  public String toString() {
    return "Rocket.Chat";
  }
}
