package dev.signoff.bench.sdk;

import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import java.net.URI;

/** Client of Signoff's SDK with standard options. */
final class SdkLogoutClient implements LogoutClient {
  private final RocketChatClient client;
  private final String userId;

  SdkLogoutClient(URI server, String userId) {
    this.client = RocketChatClient.at(server);
    this.userId = userId;
  }

  @Override
  public void logOut(String token) {
    LogOutResult result = client.resume(userId, SessionToken.of(token)).logOut();
    if (!(result instanceof LogOutResult.LoggedOut)) {
      throw new IllegalStateException("the session was over before");
    }
  }
}
