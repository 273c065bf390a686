package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.RetryPolicy;
import dev.signoff.sdk.SignoffException;
import dev.signoff.sdk.StatusException;
import dev.signoff.sdk.TimedOutException;
import dev.signoff.sdk.Timeouts;
import dev.signoff.sdk.Transport;
import dev.signoff.sdk.TransportException;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.sdk.ibmmq.IbmMqSession;
import dev.signoff.sdk.ibmmq.model.Errors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It reads what is printed, and all classes print to the same place.")
class ErrorsSampleTest {
  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private URI server;
  private ClientOptions options;

  @BeforeEach
  void find() {
    server = LIVE.url();
    options = LIVE.options();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void giveBack() {
    System.setOut(out);
  }

  @Test
  void aRefusalSaysWhatTheVendorSaid() {
    tryAsTheGuideDoes(options, "wrong");

    assertThat(printed()).startsWith("login: the server answered 401.").contains("MQWB0104E");
  }

  @Test
  void aServerThatIsNotThereIsNoRefusal() {
    Transport broken = request -> CompletableFuture.failedFuture(new ConnectException("refused"));
    tryAsTheGuideDoes(options.withTransport(broken).withRetries(RetryPolicy.never()), "mqadmin");

    assertThat(printed()).contains("no response to login");
  }

  private void tryAsTheGuideDoes(ClientOptions options, String password) {
    IbmMqClient mq = IbmMqClient.at(server, options);
    // sample: errors
    try (IbmMqSession session = mq.logIn("mqadmin", password)) {
      System.out.println(session.whoAmI().name());
    } catch (UnauthorizedException refused) {
      System.out.println(refused.getMessage()); // names the operation and the cure
      refused.body(Errors.class).ifPresent(said -> System.out.println(said.error().get(0).msgId()));
    } catch (StatusException other) {
      System.out.println(other.operation() + " was answered " + other.status());
    } catch (TransportException silence) {
      System.out.println("There was no response to " + silence.operation());
    }
    // end
  }

  @Test
  void aLogoutThatFailsAtTheEndIsReported() {
    AtomicBoolean cut = new AtomicBoolean(true);
    ClientOptions breaking =
        options
            .withRetries(RetryPolicy.never())
            .withInterceptor(
                (request, next) ->
                    cut.get() && request.method().equals("DELETE")
                        ? CompletableFuture.failedFuture(new IOException("cut"))
                        : next.send(request));
    IbmMqClient mq = IbmMqClient.at(server, breaking);
    // sample: close
    IbmMqSession session = mq.logIn("mqadmin", "mqadmin");
    try (session) {
      System.out.println(session.whoAmI().name());
    } catch (SignoffException failure) {
      System.out.println("Still logged in, perhaps: " + failure.getMessage());
    }
    // end
    assertThat(printed()).contains("mqadmin", "Still logged in, perhaps: logout: ");
    cut.set(false);
    assertThat(session.logOut()).isEqualTo(new LogOutResult.LoggedOut());
  }

  @Test
  void aFailedCallIsTriedAgainAsOftenAsThePolicySays() {
    AtomicInteger failures = new AtomicInteger(4);
    List<String> sent = new ArrayList<>();
    ClientOptions base =
        ExchangeList.recorded(options, sent)
            .withSleeper(pause -> CompletableFuture.completedFuture(null))
            .withInterceptor(
                (request, next) ->
                    request.method().equals("GET") && failures.getAndDecrement() > 0
                        ? CompletableFuture.failedFuture(new IOException("cut"))
                        : next.send(request));
    // sample: retries
    RetryPolicy patient =
        new RetryPolicy(5, Duration.ofMillis(100), Duration.ofSeconds(2)); // attempts, pauses
    ClientOptions options = base.withRetries(patient);
    // end
    IbmMqSession session = IbmMqClient.at(server, options).logIn("mqadmin", "mqadmin");
    assertThat(session.whoAmI().name()).isEqualTo("mqadmin");
    assertThat(sent)
        .containsExactly(
            "POST 204", "GET nothing", "GET nothing", "GET nothing", "GET nothing", "GET 200");
  }

  @Test
  void aCallCanBeGivenLessTime() {
    AtomicBoolean stuck = new AtomicBoolean();
    ClientOptions options =
        this.options.withInterceptor(
            (request, next) -> stuck.get() ? new CompletableFuture<>() : next.send(request));
    // sample: timeouts
    Timeouts times =
        Timeouts.standard().withAttempt(Duration.ofSeconds(20)).withCall(Duration.ofMinutes(1));
    IbmMqClient mq = IbmMqClient.at(server, options.withTimeouts(times)); // for each call
    IbmMqSession session = mq.logIn("mqadmin", "mqadmin");
    IbmMqSession hasty = session.with(times.withCall(Duration.ofMillis(500))); // for some
    // end
    assertThat(session.whoAmI().name()).isEqualTo("mqadmin");
    stuck.set(true);
    assertThatThrownBy(hasty::whoAmI).isInstanceOf(TimedOutException.class);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
