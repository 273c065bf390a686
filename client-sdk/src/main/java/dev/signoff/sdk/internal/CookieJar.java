package dev.signoff.sdk.internal;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cookie jar of one session, which stores cookies by RFC 6265 §5.3 and sends them by §5.4. Safe for
 * threads.
 */
public final class CookieJar {
  private static final int MOST = 50;
  private static final Pattern FORBIDDEN = Pattern.compile("[;\\s]");

  private final Clock clock;
  private final List<Cookie> cookies = new ArrayList<>();
  private final List<Cookie> byAge = new ArrayList<>();
  private boolean sealed;

  CookieJar(Clock clock) {
    this.clock = clock;
  }

  /** Obeys the {@code Set-Cookie} lines of a response, unless the session is over. */
  synchronized void store(URI origin, List<String> lines) {
    if (sealed || lines.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    for (String line : lines) {
      SetCookieParser.parse(origin, line, now).ifPresent(cookie -> store(cookie, now));
    }
  }

  /** Adds a cookie that no response set: for a session that is resumed. */
  public synchronized void put(URI origin, String name, String value) {
    if (!Cookie.isSecure(origin)) {
      throw new IllegalArgumentException(
          "uri must be https: the cookie '" + name + "' never goes over plain HTTP");
    }
    if (FORBIDDEN.matcher(name + value).find()) {
      throw new IllegalArgumentException(
          "token must not hold a semicolon or white space: it goes into a cookie");
    }
    store(new Cookie(name, value, Cookie.host(origin), true, "/", true, null), clock.instant());
  }

  /** Returns the value of the header {@code Cookie}: longer paths first, then older cookies. */
  synchronized Optional<String> header(URI target) {
    List<Cookie> matching = matching(target);
    return matching.isEmpty()
        ? Optional.empty()
        : Optional.of(
            matching.stream()
                .sorted(Comparator.comparing((Cookie c) -> -c.path().length()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; ")));
  }

  synchronized boolean isEmpty() {
    return cookies.isEmpty();
  }

  synchronized List<String> names(URI target) {
    List<Cookie> matching = matching(target);
    return matching.isEmpty() ? List.of() : matching.stream().map(Cookie::name).toList();
  }

  /** Returns the cookie that was set last among those with a matching name. */
  public synchronized Optional<Cookie> newest(Predicate<String> name) {
    Instant now = clock.instant();
    return byAge.stream()
        .filter(cookie -> !cookie.expired(now) && name.test(cookie.name()))
        .reduce((earlier, later) -> later);
  }

  /** Deletes all cookies, and ignores cookies from responses that arrive later. */
  public synchronized void seal() {
    sealed = true;
    cookies.clear();
    byAge.clear();
  }

  private void store(Cookie cookie, Instant now) {
    byAge.removeIf(cookie::replaces);
    cookies.removeIf(other -> other.expired(now) && !cookie.replaces(other));
    int place = cookies.size();
    for (int i = 0; i < cookies.size(); i++) {
      place = cookie.replaces(cookies.get(i)) ? i : place;
    }
    cookies.removeIf(cookie::replaces);
    if (cookie.expired(now)) {
      return;
    }
    cookies.add(Math.min(place, cookies.size()), cookie);
    byAge.add(cookie);
    if (cookies.size() > MOST) {
      byAge.remove(cookies.remove(0));
    }
  }

  private List<Cookie> matching(URI target) {
    if (cookies.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    return cookies.stream().filter(c -> !c.expired(now) && c.goesTo(target)).toList();
  }

  /** Names, and no values. */
  @Override
  public synchronized String toString() {
    return cookies.toString();
  }
}
