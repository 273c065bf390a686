package dev.signoff.docs.browser;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The site as it was built, served by the reference server, in a browser. */
public final class ServedSite implements AutoCloseable {
  private static final Path FOLDER = Path.of("target", "site");

  private final SignoffServer server;
  private final Browser browser;

  private ServedSite(SignoffServer server, Browser browser) {
    this.server = server;
    this.browser = browser;
  }

  /** {@return the site over plain HTTP} */
  public static ServedSite http() {
    return http(options -> options);
  }

  /**
   * Starts a server and a browser.
   *
   * @param choice changes the options of the server
   * @return the site over plain HTTP
   */
  public static ServedSite http(UnaryOperator<ServerOptions> choice) {
    SignoffServer server = start(choice);
    return new ServedSite(server, browser(server, server.http()));
  }

  /** {@return the site over HTTPS} */
  public static ServedSite https() {
    SignoffServer server = start(options -> options);
    return new ServedSite(server, browser(server, server.https()));
  }

  /** {@return the browser} */
  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    server.close();
  }

  private static SignoffServer start(UnaryOperator<ServerOptions> choice) {
    if (!Files.exists(FOLDER.resolve("index.html"))) {
      throw new AssertionError(
          "There is no site in " + FOLDER + ". The build makes it before the tests.");
    }
    return SignoffServer.start(
        choice.apply(new ServerOptions().httpsPort(0).httpPort(0).docs(FOLDER)));
  }

  private static Browser browser(SignoffServer server, URI origin) {
    try {
      return Browser.at(origin);
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }
}
