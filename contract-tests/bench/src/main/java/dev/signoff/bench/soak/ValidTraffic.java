package dev.signoff.bench.soak;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.StatusException;
import dev.signoff.sdk.Tls;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rested.TokenForm;
import dev.signoff.sdk.rested.model.Credentials;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** Actions of valid clients: log in, get the current user, log out, and send a wrong password. */
final class ValidTraffic {
  private static final String KEY = "d59eb2859c284168ac48aef65046d5dd";

  private ValidTraffic() {}

  /** Returns the actions. IBM MQ is used only over HTTPS, because its cookie is {@code Secure}. */
  static List<Runnable> to(SoakServerProcess server) {
    ClientOptions trusting = ClientOptions.standard().withTls(Tls.trusting(server.certificate()));
    IbmMqClient ibmMq = IbmMqClient.at(server.https(), trusting);
    return List.of(
        () -> ibmMq(ibmMq),
        () -> rested(server.https(), trusting, TokenForm.COOKIE),
        () -> rested(server.http(), trusting, TokenForm.HEADER),
        () -> rocketChat(server.https(), trusting),
        () -> rocketChat(server.http(), trusting));
  }

  private static void ibmMq(IbmMqClient client) {
    var session = client.logIn("mqadmin", "mqadmin");
    session.whoAmI();
    end(session);
    isRefused(() -> client.logIn("mqadmin", "wrong"));
  }

  private static void rested(URI uri, ClientOptions options, TokenForm form) {
    try (RestedClient client = RestedClient.at(uri, "examples/auth", KEY, options)) {
      var session = client.logIn(new Credentials("password").withUsername("username"), form);
      session.whoAmI();
      var token = session.token();
      end(session);
      isRefused(() -> client.resume(token, form).whoAmI());
      isRefused(() -> client.logIn("username", "wrong"));
    }
  }

  private static void rocketChat(URI uri, ClientOptions options) {
    try (RocketChatClient client = RocketChatClient.at(uri, options)) {
      var session = client.logIn("alice", "alice-secret");
      session.whoAmI();
      var token = session.token();
      end(session);
      isRefused(() -> client.resume(session.userId(), token).whoAmI());
      isRefused(() -> client.logIn("alice", "wrong"));
    }
  }

  private static void end(Session session) {
    if (!(session.logOut() instanceof LogOutResult.LoggedOut)) {
      throw new IllegalStateException("A session was over before its logout.");
    }
  }

  private static void isRefused(Supplier<Object> call) {
    try {
      var unused = call.get();
    } catch (StatusException e) {
      if (e.status() < 500) {
        return;
      }
      throw e;
    }
    throw new IllegalStateException("A request that must be refused was accepted.");
  }
}
