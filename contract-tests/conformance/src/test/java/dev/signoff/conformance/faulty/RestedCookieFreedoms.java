package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Ce.fault;
import static dev.signoff.conformance.faulty.Ce.remembering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rested leaves open about cookies and headers with tokens, done otherwise. */
final class RestedCookieFreedoms {
  private RestedCookieFreedoms() {}

  static List<Fault> all() {
    return List.of(
        cookie("writes attributes in another order", "$1; HttpOnly; Secure; Path=/"),
        cookie("writes attributes in small letters", "$1; path=/; secure; httponly; samesite=none"),
        cookie("sets a cookie for the endpoint", "$1; Path=/api/1/ce; Secure; HttpOnly"),
        cookie("names no path", "$1; Secure; HttpOnly"),
        cookie("names a domain", "$1; Path=/; Domain=localhost; Secure; HttpOnly"),
        cookie("sets a cookie that lasts", "$1; Path=/; Max-Age=86400; Secure; HttpOnly"),
        cookie(
            "sets a cookie that expires",
            "$1; Expires=Fri, 31 Dec 2094 23:59:59 GMT; Path=/; Secure; HttpOnly"),
        cookie("adds attributes", "$1;Path=/;Secure;HttpOnly;Priority=High;Partitioned"),
        fault(
            "OPEN",
            "sends the token of a cookie in a header too",
            Ce.login(
                it ->
                    Ce.handedOut(it)
                        .filter(token -> it.header("Authorization").isEmpty())
                        .map(token -> it.and("X-Token", token))
                        .orElse(it))),
        fault(
            "OPEN",
            "deletes a stale cookie before it sets the new one",
            Ce.login(
                it ->
                    it.header("Set-Cookie")
                        .map(line -> it.with("Set-Cookie", deletion()).and("Set-Cookie", line))
                        .orElse(it))),
        fault(
            "OPEN",
            "sets cookies of its own everywhere",
            (asked, origin) ->
                origin.send(asked).and("Set-Cookie", "route=a1; Path=/").and("Set-Cookie", "x=1")),
        remembering("OPEN", "knows a session by two cookies", RestedCookieFreedoms::sticky),
        remembering("OPEN", "sends the token with a scheme", RestedCookieFreedoms::scheme));
  }

  private static Fault cookie(String name, String with) {
    return fault(
        "OPEN",
        name,
        Ce.login(it -> it.each("Set-Cookie", line -> line.replaceAll("^([^;]*).*", with))));
  }

  static String deletion() {
    return Ce.COOKIE + "=; Path=/; Secure; HttpOnly; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
  }

  /** Wants back the cookie that a login sets beside the token's. */
  private static Fault.Behaviour sticky() {
    Map<String, String> nodes = new HashMap<>();
    return (asked, origin) -> {
      String token = Ce.token(asked);
      if (!Ce.logsIn(asked)
          && nodes.containsKey(token)
          && !nodes.get(token).equals(asked.cookie("node=").orElse(""))) {
        return Ce.forbidden();
      }
      Answered answer = origin.send(asked);
      if (!Ce.logsIn(asked) || !answer.succeeded()) {
        return answer;
      }
      String node = "n" + nodes.size();
      nodes.put(Ce.handedOut(answer).orElse(""), node);
      return answer.and("Set-Cookie", "node=" + node + "; Path=/api");
    };
  }

  /** What comes in the header is sent back as it came. */
  private static Fault.Behaviour scheme() {
    return (asked, origin) -> {
      String sent = asked.header("Authorization").orElse("Bearer ");
      if (!sent.startsWith("Bearer ")) {
        return origin.send(asked.with("Authorization", "none"));
      }
      Asked bare =
          asked.header("Authorization").isPresent()
              ? asked.with("Authorization", sent.substring(7))
              : asked;
      return origin.send(bare).each("Authorization", token -> "Bearer " + token);
    };
  }
}
