package dev.signoff.docs.browser;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The site as it was built, served by the reference server, in a browser, for the tests of a class.
 */
public final class ServedSite implements BeforeAllCallback, AfterAllCallback {
  private static final Path FOLDER = Path.of("target", "site");

  private final UnaryOperator<ServerOptions> choice;
  private final Function<SignoffServer, URI> origin;
  private SignoffServer server;
  private TestBrowser browser;

  private ServedSite(UnaryOperator<ServerOptions> choice, Function<SignoffServer, URI> origin) {
    this.choice = choice;
    this.origin = origin;
  }

  /** {@return the site over plain HTTP} */
  public static ServedSite http() {
    return http(options -> options);
  }

  /**
   * The site by a server that is not as it is by default.
   *
   * @param choice changes the options of the server
   * @return the site over plain HTTP
   */
  public static ServedSite http(UnaryOperator<ServerOptions> choice) {
    return new ServedSite(choice, SignoffServer::http);
  }

  /** {@return the site over HTTPS} */
  public static ServedSite https() {
    return new ServedSite(options -> options, SignoffServer::https);
  }

  /** {@return the browser} */
  public TestBrowser browser() {
    return browser;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!Files.exists(FOLDER.resolve("index.html"))) {
      throw new AssertionError(
          "There is no site in " + FOLDER + ". The build makes it before the tests.");
    }
    ServerOptions options = new ServerOptions().httpsPort(0).httpPort(0).docs(FOLDER);
    server = SignoffServer.start(choice.apply(options));
    browser = TestBrowser.at(origin.apply(server));
  }

  /** JUnit calls it even if not everything has started. */
  @Override
  public void afterAll(ExtensionContext context) {
    try {
      if (browser != null) {
        browser.close();
      }
    } finally {
      if (server != null) {
        server.close();
      }
    }
  }
}
