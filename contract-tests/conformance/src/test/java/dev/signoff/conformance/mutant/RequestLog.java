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

/** A proxy's book: which sessions were opened, and whether they live. */
final class RequestLog implements Mutant.Behaviour {
  private static final String LTPA = "LtpaToken2";
  private static final String ACCESS = "__Secure-rested-access-token";
  private static final Pattern USER_ID = Pattern.compile("\"userId\" *: *\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("\"authToken\" *: *\"([^\"]+)\"");

  private final List<ProxyRequest> opened = new ArrayList<>();
  private final IntConsumer beforeLogin;
  private int logins;

  /** Tells before each login which it is, from 1. */
  RequestLog(IntConsumer beforeLogin) {
    this.beforeLogin = beforeLogin;
  }

  /** A reference server that refuses each token after its logout. */
  static SignoffServer strictServer(String api) {
    return SignoffServer.start(ReferenceServers.options(api).ibmMqTrackLoggedOut(true));
  }

  @Override
  public synchronized ProxyResponse answer(ProxyRequest asked, Mutant.Origin origin) {
    if (isLogin(asked)) {
      beforeLogin.accept(++logins);
    }
    ProxyResponse answer = origin.send(asked);
    if (isLogin(asked) && answer.succeeded()) {
      proof(asked, answer).ifPresent(opened::add);
    }
    return answer;
  }

  static boolean isLogin(ProxyRequest asked) {
    return asked.method().equals("POST")
        && (asked.path().endsWith("/login") || asked.parameter("login").isPresent());
  }

  static boolean isLogout(ProxyRequest asked) {
    return asked.method().equals("DELETE")
        || asked.path().endsWith("/logout")
        || asked.parameter("logout").isPresent();
  }

  synchronized int logins() {
    return logins;
  }

  synchronized int opened() {
    return opened.size();
  }

  /** How many of them the server still knows. */
  synchronized long alive(URI origin) {
    RawHttpClient wire =
        new RawHttpClient(
            origin, TlsTrust.ofJdk(), Duration.ofSeconds(10), new RateLimitBackoff(wait -> {}));
    return opened.stream().filter(it -> wire.send(it.call()).succeeded()).count();
  }

  /** A request that succeeds as long as the session lives. */
  private static Optional<ProxyRequest> proof(ProxyRequest asked, ProxyResponse answer) {
    ProxyRequest get = new ProxyRequest("GET", asked.path(), "", List.of(), "");
    if (asked.path().startsWith("/ibmmq")) {
      return cookie(answer, LTPA).map(it -> get.withCookie(LTPA, it));
    }
    if (asked.path().equals("/api/v1/login")) {
      return found(TOKEN, answer)
          .map(it -> get.withPath("/api/v1/me").with("X-Auth-Token", it))
          .map(it -> it.with("X-User-Id", found(USER_ID, answer).orElseThrow()));
    }
    ProxyRequest keyed = get.withQuery("key=" + asked.parameter("key").orElse(""));
    return cookie(answer, ACCESS)
        .map(it -> keyed.withCookie(ACCESS, it))
        .or(() -> answer.header("Authorization").map(it -> keyed.with("Authorization", it)));
  }

  private static Optional<String> cookie(ProxyResponse answer, String name) {
    return answer.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase("Set-Cookie"))
        .map(header -> header.value().replaceFirst(";.*", ""))
        .filter(pair -> pair.startsWith(name + "=") && pair.length() > name.length() + 1)
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  private static Optional<String> found(Pattern pattern, ProxyResponse answer) {
    Matcher matcher = pattern.matcher(answer.body());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
