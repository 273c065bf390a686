package dev.signoff.sdk.internal;

import dev.signoff.sdk.Tls;
import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Registry of {@code HttpClient} instances, one for each set of equal settings, to share selector
 * threads.
 */
final class SharedHttpClients {
  private static final Map<HttpClientKey, WeakReference<HttpClient>> CLIENTS = new HashMap<>();

  private SharedHttpClients() {}

  static synchronized HttpClient get(HttpClientKey key) {
    WeakReference<HttpClient> known = CLIENTS.get(key);
    HttpClient client = known == null ? null : known.get();
    if (client == null) {
      CLIENTS.values().removeIf(reference -> reference.get() == null);
      client = create(key);
      CLIENTS.put(key, new WeakReference<>(client));
    }
    return client;
  }

  private static HttpClient create(HttpClientKey key) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(key.connectTimeout)
            .executor(Runnable::run);
    if (key.tls != null) {
      builder.sslContext(key.tls.context());
    }
    ProxySelector proxies =
        key.proxy == null ? ProxySelector.getDefault() : ProxySelector.of(key.proxy);
    if (proxies != null) {
      builder.proxy(proxies);
    }
    return builder.build();
  }

  /** Settings by which HTTP clients are shared. */
  record HttpClientKey(
      Duration connectTimeout, @Nullable Tls tls, @Nullable InetSocketAddress proxy) {
    HttpClientKey with(Duration timeout) {
      return new HttpClientKey(timeout, tls, proxy);
    }
  }
}
