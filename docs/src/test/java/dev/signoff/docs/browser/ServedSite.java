package dev.signoff.docs.browser;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.ibmmq.IbmMqProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The built site on a reference server, in a browser. All test classes share one server for each
 * profile of IBM MQ; those that run at the same time have a browser each.
 */
public final class ServedSite implements BeforeAllCallback {
  private static final Path FOLDER = Path.of("target", "site");
  private static final Namespace SHARED = Namespace.create(ServedSite.class);

  private final IbmMqProfile profile;
  private final Function<SignoffServer, URI> origin;
  private SignoffServer server;
  private TestBrowser browser;

  private ServedSite(IbmMqProfile profile, Function<SignoffServer, URI> origin) {
    this.profile = profile;
    this.origin = origin;
  }

  /** {@return the site over plain HTTP} */
  public static ServedSite http() {
    return http(IbmMqProfile.V9_0_5);
  }

  /**
   * Returns the site on a server with a profile of IBM MQ.
   *
   * @param profile the profile
   * @return the site over plain HTTP
   */
  public static ServedSite http(IbmMqProfile profile) {
    return new ServedSite(profile, SignoffServer::http);
  }

  /** {@return the site over HTTPS} */
  public static ServedSite https() {
    return new ServedSite(IbmMqProfile.V9_0_5, SignoffServer::https);
  }

  /** {@return the browser of this test class, which may send requests to this site only} */
  public TestBrowser browser() {
    return browser.restrictTo(origin.apply(server));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!Files.exists(FOLDER.resolve("index.html"))) {
      throw new AssertionError(
          "There is no site in " + FOLDER + ". The build makes it before the tests.");
    }
    ExtensionContext.Store run = context.getRoot().getStore(SHARED);
    server =
        run.getOrComputeIfAbsent(profile, any -> new SharedServer(profile), SharedServer.class)
            .server();
    BrowserPool pool = run.getOrComputeIfAbsent(BrowserPool.class);
    browser =
        context
            .getStore(SHARED)
            .getOrComputeIfAbsent(TestBrowser.class, any -> pool.lend(), BrowserPool.Loan.class)
            .browser();
  }

  /** Reference server that stops at the end of the run. */
  private record SharedServer(SignoffServer server) implements AutoCloseable {
    SharedServer(IbmMqProfile profile) {
      this(
          SignoffServer.start(
              new ServerOptions().httpsPort(0).httpPort(0).docs(FOLDER).ibmMqProfile(profile)));
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
