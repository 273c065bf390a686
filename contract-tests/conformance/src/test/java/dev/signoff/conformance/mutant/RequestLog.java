package dev.signoff.conformance.mutant;

import dev.signoff.conformance.http.RateLimitBackoff;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.TlsTrust;
import dev.signoff.server.SignoffServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Record of the sessions that were opened through a proxy, which can check whether they are alive.
 */
final class RequestLog implements Mutant.Behaviour {
  private static final String LTPA = "LtpaToken2";
  private static final String ACCESS = "__Secure-rested-access-token";
  private static final Pattern USER_ID = Pattern.compile("\"userId\" *: *\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("\"authToken\" *: *\"([^\"]+)\"");

  private final List<ProxyRequest> opened = new ArrayList<>();
  private final IntConsumer beforeLogin;
  private int logins;

  /**
   * Creates a log with a callback that receives the number of each login, from 1, before it is
   * sent.
   */
  RequestLog(IntConsumer beforeLogin) {
    this.beforeLogin = beforeLogin;
  }

  /** Starts a reference server that refuses each token after its logout. */
  static SignoffServer strictServer(String api) {
    return SignoffServer.start(ReferenceServers.options(api).ibmMqTrackLoggedOut(true));
  }

  @Override
  public synchronized ProxyResponse response(ProxyRequest request, Mutant.Origin origin) {
    if (isLogin(request)) {
      beforeLogin.accept(++logins);
    }
    ProxyResponse response = origin.send(request);
    if (isLogin(request) && response.succeeded()) {
      proof(request, response).ifPresent(opened::add);
    }
    return response;
  }

  static boolean isLogin(ProxyRequest request) {
    return request.method().equals("POST")
        && (request.path().endsWith("/login") || request.parameter("login").isPresent());
  }

  static boolean isLogout(ProxyRequest request) {
    return request.method().equals("DELETE")
        || request.path().endsWith("/logout")
        || request.parameter("logout").isPresent();
  }

  synchronized int logins() {
    return logins;
  }

  synchronized int opened() {
    return opened.size();
  }

  /** Returns the number of recorded sessions that are still alive. */
  synchronized long alive(URI origin) {
    RawHttpClient wire =
        new RawHttpClient(
            origin, TlsTrust.ofJdk(), Duration.ofSeconds(10), new RateLimitBackoff(wait -> {}));
    return opened.stream().filter(it -> wire.send(it.call()).succeeded()).count();
  }

  /** Returns a request that succeeds as long as the session is alive. */
  private static Optional<ProxyRequest> proof(ProxyRequest request, ProxyResponse response) {
    ProxyRequest get = new ProxyRequest("GET", request.path(), "", List.of(), "");
    if (request.path().startsWith("/ibmmq")) {
      return cookie(response, LTPA).map(it -> get.withCookie(LTPA, it));
    }
    if (request.path().equals("/api/v1/login")) {
      return found(TOKEN, response)
          .map(it -> get.withPath("/api/v1/me").with("X-Auth-Token", it))
          .map(it -> it.with("X-User-Id", found(USER_ID, response).orElseThrow()));
    }
    ProxyRequest keyed = get.withQuery("key=" + request.parameter("key").orElse(""));
    return cookie(response, ACCESS)
        .map(it -> keyed.withCookie(ACCESS, it))
        .or(() -> response.header("Authorization").map(it -> keyed.with("Authorization", it)));
  }

  private static Optional<String> cookie(ProxyResponse response, String name) {
    return response.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
        .map(header -> header.value().replaceFirst(";.*", ""))
        .filter(pair -> pair.startsWith(name + "=") && pair.length() > name.length() + 1)
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  private static Optional<String> found(Pattern pattern, ProxyResponse response) {
    Matcher matcher = pattern.matcher(response.body());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
