package dev.signoff.stubs;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * JUnit 5 extension with a vendor's login and logout for tests: a WireMock server on free ports of
 * this machine, over HTTPS and HTTP, whose stubs are generated from the contract.
 *
 * <pre>{@code
 * @RegisterExtension static final SignoffStubs STUBS = SignoffStubs.ibmMq("9.0.5");
 * }</pre>
 *
 * <p>In a static field it runs for all tests of the class, in another field anew for each. Before
 * each test all sessions are as at the start, what {@link #answerNext} arranged is gone, and the
 * journal of requests is empty. Before it is started, every method that needs the server throws
 * {@code IllegalStateException}.
 *
 * <p>Requests may come from many threads. Logins of one user at the same instant may be given the
 * same session, because WireMock chooses a stub before it moves a scenario on.
 */
public final class SignoffStubs
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        AutoCloseable {
  private static final List<String> RELEASES = List.of("9.0.4", "9.0.5");

  private final String api;
  private @Nullable StubServerProcess running;
  private boolean forAllTests;

  private SignoffStubs(String api) {
    this.api = api;
  }

  /**
   * Returns the resource login of IBM MQ.
   *
   * @param release {@code 9.0.4}, where the CSRF header repeats the newest token, or {@code 9.0.5},
   *     where any value will do
   * @return the extension, not started
   * @throws IllegalArgumentException if it is another release
   */
  public static SignoffStubs ibmMq(String release) {
    if (!RELEASES.contains(release)) {
      throw new IllegalArgumentException("no release '" + release + "': there are " + RELEASES);
    }
    return new SignoffStubs("ibm-mq-" + release);
  }

  /**
   * Returns a custom endpoint of rested.
   *
   * @return the extension, not started
   */
  public static SignoffStubs rested() {
    return new SignoffStubs("rested");
  }

  /**
   * Rocket.Chat.
   *
   * @return the extension, not started
   */
  public static SignoffStubs rocketChat() {
    return new SignoffStubs("rocket-chat");
  }

  /**
   * Starts WireMock, for use without JUnit. It does nothing if it runs already.
   *
   * @return this
   */
  public SignoffStubs start() {
    if (running == null) {
      running = StubServerProcess.start(api);
    }
    return this;
  }

  /**
   * Returns the URL of the stubs over HTTPS.
   *
   * @return such as {@code https://localhost:40123}
   */
  public URI url() {
    return URI.create("https://localhost:" + wireMock().httpsPort());
  }

  /**
   * Returns the URL of the stubs over plain HTTP. Clients that obey {@code Secure} send no cookie
   * there.
   *
   * @return such as {@code http://localhost:40124}
   */
  public URI httpUrl() {
    return URI.create("http://localhost:" + wireMock().port());
  }

  /**
   * Returns the certificate that a client has to trust; it is for {@code localhost} and {@code
   * 127.0.0.1}.
   *
   * @return a PEM file that is deleted in the end
   */
  public Path certificate() {
    return running().certificate().certificate();
  }

  /**
   * Makes the next call of an operation end with a documented status, whatever the request holds,
   * once.
   *
   * @param operation the operation as the contract calls it, such as {@code logout}
   * @param status the status, such as 500; of several outcomes with it the contract's first
   * @throws IllegalArgumentException if the contract has no such operation or status; the message
   *     says what there is
   */
  public void answerNext(String operation, int status) {
    running().next().add(operation, "code=" + status);
  }

  /**
   * Makes the next call of an operation end as an example of the contract does, whatever the
   * request holds, once.
   *
   * @param operation the operation as the contract calls it, such as {@code logout}
   * @param example the name of the example, such as {@code rateLimited}
   * @throws IllegalArgumentException if the contract has no such operation or example; the message
   *     says what there is
   */
  public void answerNext(String operation, String example) {
    running().next().add(operation, "example=" + example);
  }

  /**
   * Returns the server underneath, for stubs of one's own and for questions about requests; it
   * keeps the newest 1000. A stub of one's own without a priority comes before all of these.
   *
   * @return the server
   */
  public WireMockServer wireMock() {
    return running().server();
  }

  /** Resets all sessions, arranged responses and the request journal. */
  public void reset() {
    running().next().clear();
    wireMock().resetScenarios();
    wireMock().resetRequests();
  }

  /** Stops WireMock. It can be started again. */
  @Override
  public void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    forAllTests = true;
    start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    start().reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!forAllTests) {
      close();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  private StubServerProcess running() {
    if (running == null) {
      throw new IllegalStateException(
          "the stubs of " + api + " are not started: register this with @RegisterExtension");
    }
    return running;
  }
}
