package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.LogOut;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.Response;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import dev.signoff.sdk.ibmmq.model.CurrentUsers;
import dev.signoff.sdk.ibmmq.model.User;
import dev.signoff.sdk.rested.RestedClient;
import dev.signoff.sdk.rested.RestedSession;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionsSampleTest {
  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  private URI server;
  private ClientOptions options;
  private IbmMqClient mq;

  @BeforeEach
  void find() {
    server = LIVE.url();
    options = LIVE.options();
    mq = IbmMqClient.at(server, options);
  }

  @Test
  void eachVendorHasAClient() {
    // sample: log-in
    IbmMqClient mq = IbmMqClient.at(server, options);
    IbmMqSession admin = mq.logIn("mqadmin", "mqadmin");

    String key = "d59eb2859c284168ac48aef65046d5dd";
    RestedClient rested = RestedClient.at(server, "examples/auth", key, options);
    RestedSession member = rested.logIn("username", "password");

    RocketChatClient chat = RocketChatClient.at(server, options);
    RocketChatSession alice = chat.logIn("alice", "alice-secret");
    // end
    assertThat(admin.whoAmI().name()).isEqualTo("mqadmin");
    assertThat(member.whoAmI().username()).isEqualTo("username");
    assertThat(alice.whoAmI().username()).isEqualTo("alice");
  }

  @Test
  void aLogoutReturnsWhatItFound() {
    IbmMqSession session = mq.logIn("mqadmin", "mqadmin");
    // sample: log-out
    LogOutResult result = session.logOut();
    if (result instanceof LogOutResult.AlreadyLoggedOut) {
      System.out.println("The session was over before.");
    }
    // end
    assertThat(result).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(session.logOut()).isInstanceOf(LogOutResult.AlreadyLoggedOut.class);
  }

  @Test
  void theRawAnswerIsBesideTheTypedOne() {
    IbmMqSession session = mq.logIn("mqadmin", "mqadmin");
    // sample: who-am-i
    User user = session.whoAmI();
    System.out.println(user.name() + " has " + user.role());

    Response<CurrentUsers> response = session.api().whoAmI();
    System.out.println(response.status() + " " + response.headers());
    // end
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body().user()).containsExactly(user);
    assertThat(response.headers().toString()).contains("content-type=[application/json");
  }

  @Test
  void manySessionsEndAtOnce() {
    RocketChatClient chat = RocketChatClient.at(server, options);
    // sample: many-sessions
    List<Session> sessions = new ArrayList<>();
    sessions.add(mq.logIn("mqadmin", "mqadmin"));
    sessions.add(mq.logIn("mqreader", "mqreader"));
    sessions.add(chat.logIn("alice", "alice-secret"));

    for (LogOut.LogOutOutcome outcome : LogOut.all(sessions)) {
      System.out.println(outcome.session() + " " + (outcome.ended() ? "is over" : "may be alive"));
      outcome.failure().ifPresent(failure -> System.out.println(failure.getMessage()));
    }
    // end
    assertThat(sessions)
        .allSatisfy(
            it -> assertThat(it.logOut()).isInstanceOf(LogOutResult.AlreadyLoggedOut.class));
  }

  @Test
  void nobodyHasToWait() {
    // sample: async
    CompletableFuture<LogOutResult> done =
        mq.logInAsync("mqadmin", "mqadmin")
            .thenCompose(
                session ->
                    session
                        .whoAmIAsync()
                        .thenAccept(user -> System.out.println(user.name()))
                        .handle((user, failure) -> session)
                        .thenCompose(Session::logOutAsync));
    // end
    assertThat(done.join()).isEqualTo(new LogOutResult.LoggedOut());
  }

  @Test
  void aSessionIsResumedFromItsToken() {
    String kept = mq.logIn("mqadmin", "mqadmin").token().reveal();
    List<String> sent = new ArrayList<>();
    IbmMqClient mq = IbmMqClient.at(server, ExchangeList.recorded(options, sent));
    // sample: resume
    SessionToken token = SessionToken.of(kept); // kept = session.token().reveal()
    try (IbmMqSession session = mq.resume(token)) {
      System.out.println(session.whoAmI().name());
    }
    // end
    assertThat(sent).containsExactly("GET 200", "DELETE 204");
  }

  @Test
  void noTextHoldsTheToken() {
    IbmMqSession session = mq.logIn("mqadmin", "mqadmin");
    String secret = session.token().reveal();
    // sample: cookies
    System.out.println(session); // IbmMqSession[https://localhost:9443]
    System.out.println(session.token()); // SessionToken[***]

    session.logOut();
    // session.token() throws an IllegalStateException from here on
    // end
    assertThat(session + " " + mq).doesNotContain(secret).contains(server.toString());
    assertThat(SessionToken.of(secret)).hasToString("SessionToken[***]");
    assertThatIllegalStateException().isThrownBy(session::token);
  }
}
