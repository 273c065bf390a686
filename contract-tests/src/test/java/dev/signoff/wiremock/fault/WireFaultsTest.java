package dev.signoff.wiremock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.Session;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of each wire fault, at each step, with each vendor. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WireFaultsTest {
  private static final Duration ASKED_FOR = Duration.ofSeconds(7);

  private static WireFaultServer wire;

  @BeforeAll
  static void startServers() {
    wire = new WireFaultServer();
  }

  @AfterAll
  static void stopServers() {
    wire.close();
  }

  static Stream<WireFaultCase> cases() {
    return WireFaultCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theSdkDoesWhatTheTableSays(WireFaultCase given) {
    wire.heal(given.vendor());
    Session loggedIn = given.vendor().logIn(wire.server(), wire.options());
    String token = loggedIn.token().reveal();
    URI server = given.breakOn(wire);
    ClientOptions options = given.slow() ? wire.impatient() : wire.options();
    boolean moved = given.slow() || !server.equals(wire.server());
    Session session = moved ? given.vendor().resume(server, options) : loggedIn;
    wire.forget();

    try (SdkLogCapture log = new SdkLogCapture()) {
      Throwable failure = catchThrowable(() -> given.take(server, options, session));

      assertThat(failure).isExactlyInstanceOf(given.fault().thrown());
      assertThatItWasTriedAsTheTableSays(given, server);
      assertThat(RequestContractCheck.violations(wire.received(), given))
          .as("violations")
          .isEmpty();
      assertThat(wire.overheard()).as("what another server heard").isEmpty();
      assertThat(log.lines()).as("the log").hasSizeGreaterThanOrEqualTo(given.slow() ? 0 : 1);
      assertThat(everythingAbout(failure) + log.lines() + session)
          .doesNotContain(given.vendor().secrets());
    }
    assertThat(session.token().reveal()).as("what a failure leaves").isEqualTo(token);
    if (!moved) {
      wire.heal(given.vendor());
      given.vendor().whoAmI(session);
      assertThat(session.logOut()).isEqualTo(new LogOutResult.LoggedOut());
    }
  }

  private static void assertThatItWasTriedAsTheTableSays(WireFaultCase given, URI server) {
    assertThat(wire.pauses()).as("pauses between attempts").hasSize(given.tries() - 1);
    if (given.fault().name().contains("`Retry-After`")) {
      assertThat(wire.pauses()).allMatch(ASKED_FOR::equals);
    }
    boolean mayStayUnsent = given.slow() || !server.equals(wire.server());
    assertThat(wire.received())
        .hasSizeGreaterThanOrEqualTo(mayStayUnsent ? 0 : given.tries())
        .hasSizeLessThanOrEqualTo(given.tries() * sendings(given.step()));
  }

  /**
   * Returns the number of requests. The JDK itself repeats a GET once if the connection ended
   * before a response.
   */
  private static int sendings(ClientStep step) {
    return step == ClientStep.WHO_AM_I ? 2 : 1;
  }

  private static String everythingAbout(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
