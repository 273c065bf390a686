package dev.signoff.crosscheck.live;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.account.Accounts;
import dev.signoff.server.account.RestedProject;
import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.spec.Outcome;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reference server with the settings that one API needs: it can be made to fail, rested's project
 * refuses foreign origins, and a second server accepts each Rocket.Chat request once a minute.
 */
public final class ReferenceServer implements OutcomeTarget {
  private static final String ALLOWED = "https://app.example.com";
  private static final String FOREIGN = "https://elsewhere.example.com";
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger("dev.signoff.server");

  static {
    // The server logs each failure; those that were asked for would fill the console.
    LOG.setFilter(it -> !it.getMessage().contains(FailingClock.class.getName()));
  }

  private final FailingClock clock = new FailingClock();
  private final SignoffServer server;
  private @Nullable SignoffServer limited;

  /**
   * Starts the server.
   *
   * @param api the id of a profile or of a contract
   */
  public ReferenceServer(String api) {
    IbmMqProfile release = api.equals("ibm-mq-9.0.4") ? IbmMqProfile.V9_0_4 : IbmMqProfile.V9_0_5;
    server = SignoffServer.start(options().ibmMqProfile(release));
  }

  @Override
  public TestEnvironment environment(Outcome outcome) {
    clock.works();
    return switch (why(outcome)) {
      case "the server fails" -> environment(server, interceptor -> clock.fails());
      case "the project does not allow the origin of the request" ->
          environment(server, interceptor -> interceptor.add("Origin", FOREIGN));
      case "the server limits the rate" -> {
        clock.advance(INTERVAL);
        yield environment(limited(), interceptor -> useUpTheLimit(outcome));
      }
      default -> environment(server, interceptor -> {});
    };
  }

  @Override
  public void close() {
    server.close();
    if (limited != null) {
      limited.close();
    }
  }

  private void useUpTheLimit(Outcome outcome) {
    clock.advance(INTERVAL);
    SdkCall.make(outcome.success(), environment(limited(), interceptor -> {}));
  }

  private SignoffServer limited() {
    if (limited == null) {
      limited = SignoffServer.start(options().rocketChatRateLimit(1, INTERVAL));
    }
    return limited;
  }

  private ServerOptions options() {
    return new ServerOptions().httpsPort(0).httpPort(0).clock(clock).accounts(accounts());
  }

  private static String why(Outcome outcome) {
    return outcome.cause() == null ? "" : outcome.cause().what();
  }

  private static TestEnvironment environment(
      SignoffServer server, TestEnvironment.Preparation ready) {
    ClientOptions options =
        ClientOptions.standard().withTls(ServerCertificateTrust.in(server.certificatePem()));
    return new TestEnvironment(server.https(), options, false, ready);
  }

  private static Accounts accounts() {
    Accounts demo = Accounts.demo();
    return new Accounts(
        demo.ibmMq(),
        demo.rested().stream().map(ReferenceServer::withAllowedOrigin).toList(),
        demo.rocketChat());
  }

  private static RestedProject withAllowedOrigin(RestedProject project) {
    return new RestedProject(
        project.key(),
        project.endpoints(),
        Set.of(ALLOWED),
        project.disallowNoOrigin(),
        project.users());
  }
}
