package dev.signoff.demo;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import dev.signoff.server.SignoffServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Demo steps for IBM MQ: log in, read, change something, log out, and try the token afterwards. */
final class IbmMqDemo {
  private final DemoSteps steps;
  private final ClientOptions options;

  IbmMqDemo(DemoSteps steps, ClientOptions options) {
    this.steps = steps;
    this.options = options;
  }

  void run(SignoffServer server, boolean replayLives) {
    try (var mq = IbmMqClient.at(server.https(), options)) {
      IbmMqSession session =
          steps.take("log in as mqadmin", 204, () -> mq.logIn("mqadmin", "mqadmin"));
      steps.take("who am I?", 200, () -> session.whoAmI().name());
      steps.take(
          "create the queue DEMO.Q1 on QM1",
          201,
          () -> session.createQueue("QM1", "DEMO.Q1").headers().first("Location").orElse(""));
      SessionToken copy = session.token();
      steps.take("log out", 204, session::logOut);
      steps.sent(
          "who am I, for a client that deleted its cookie as told?",
          401,
          statusWithoutCookie(server));
      if (replayLives) {
        steps.take(
            "replay a copy of the token: lives, as documented",
            200,
            () -> mq.resume(copy).whoAmI().name());
      } else {
        steps.refused(
            "replay a copy of the token: logged-out ones are tracked",
            401,
            () -> mq.resume(copy).whoAmI().name());
      }
    }
  }

  private int statusWithoutCookie(SignoffServer server) {
    HttpClient browser =
        HttpClient.newBuilder().sslContext(options.tls().orElseThrow().context()).build();
    HttpRequest whoAmI =
        HttpRequest.newBuilder(server.https().resolve("/ibmmq/rest/v1/login")).build();
    try {
      return browser.send(whoAmI, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
