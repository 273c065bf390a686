package dev.signoff.sdk.internal;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Name resolution of a server, within a deadline. */
final class NameResolution {
  private final String host;
  private final boolean direct;
  private final boolean known;

  private NameResolution(String host, boolean direct) {
    this.host = host;
    this.direct = direct;
    this.known = Cookie.isAddress(host) || host.toLowerCase(Locale.ROOT).equals("localhost");
  }

  static NameResolution to(URI server, HttpClient client) {
    return new NameResolution(
        server.getHost(), client.proxy().map(selector -> isNone(selector, server)).orElse(true));
  }

  /** Returns whether the connection needs no proxy and no proxy selector has to be called. */
  boolean isDirect() {
    return direct;
  }

  /** Looks a name up on another thread, so that the JDK finds it in its cache. */
  void lookUp(Deadline deadline) throws InterruptedException, TimeoutException {
    if (known) {
      return;
    }
    try {
      deadline.await(CompletableFuture.runAsync(this::lookUp, SharedThreadPool.starters()));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void lookUp() {
    try {
      InetAddress.getAllByName(host);
    } catch (UnknownHostException sameForTheClient) {
      return;
    }
  }

  /**
   * Returns whether no proxy selector has to be called: a custom selector may block, and so may the
   * system's settings.
   */
  private static boolean isNone(ProxySelector selector, URI server) {
    return selector.getClass().getModule() == Object.class.getModule()
        && !Boolean.getBoolean("java.net.useSystemProxies")
        && selector.select(server).equals(List.of(Proxy.NO_PROXY));
  }
}
