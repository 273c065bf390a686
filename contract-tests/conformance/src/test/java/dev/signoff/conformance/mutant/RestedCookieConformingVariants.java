package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RestedProxy.mutant;
import static dev.signoff.conformance.mutant.RestedProxy.remembering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conforming variants of rested with other cookies and other headers for tokens. */
final class RestedCookieConformingVariants {
  private RestedCookieConformingVariants() {}

  static List<Mutant> all() {
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
        mutant(
            "OPEN",
            "sends the token of a cookie in a header too",
            RestedProxy.login(
                it ->
                    RestedProxy.handedOut(it)
                        .filter(token -> it.header("Authorization").isEmpty())
                        .map(token -> it.and("X-Token", token))
                        .orElse(it))),
        mutant(
            "OPEN",
            "deletes a stale cookie before it sets the new one",
            RestedProxy.login(
                it ->
                    it.header("Set-Cookie")
                        .map(line -> it.with("Set-Cookie", deletion()).and("Set-Cookie", line))
                        .orElse(it))),
        mutant(
            "OPEN",
            "sets cookies of its own everywhere",
            (request, origin) ->
                origin
                    .send(request)
                    .and("Set-Cookie", "route=a1; Path=/")
                    .and("Set-Cookie", "x=1")),
        remembering(
            "OPEN", "requires two cookies for a session", RestedCookieConformingVariants::sticky),
        remembering(
            "OPEN", "sends the token with a scheme", RestedCookieConformingVariants::scheme));
  }

  private static Mutant cookie(String name, String with) {
    return mutant(
        "OPEN",
        name,
        RestedProxy.login(
            it -> it.each("Set-Cookie", line -> line.replaceAll("^([^;]*).*", with))));
  }

  static String deletion() {
    return RestedProxy.COOKIE
        + "=; Path=/; Secure; HttpOnly; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
  }

  /** Requires the second cookie that a login sets beside the token's. */
  private static Mutant.Behaviour sticky() {
    Map<String, String> nodes = new HashMap<>();
    return (request, origin) -> {
      String token = RestedProxy.token(request);
      if (!RestedProxy.logsIn(request)
          && nodes.containsKey(token)
          && !nodes.get(token).equals(request.cookie("node=").orElse(""))) {
        return RestedProxy.forbidden();
      }
      ProxyResponse response = origin.send(request);
      if (!RestedProxy.logsIn(request) || !response.succeeded()) {
        return response;
      }
      String node = "n" + nodes.size();
      nodes.put(RestedProxy.handedOut(response).orElse(""), node);
      return response.and("Set-Cookie", "node=" + node + "; Path=/api");
    };
  }

  /** Returns the token in the header in which it was sent. */
  private static Mutant.Behaviour scheme() {
    return (request, origin) -> {
      String sent = request.header("Authorization").orElse("Bearer ");
      if (!sent.startsWith("Bearer ")) {
        return origin.send(request.with("Authorization", "none"));
      }
      ProxyRequest bare =
          request.header("Authorization").isPresent()
              ? request.with("Authorization", sent.substring(7))
              : request;
      return origin.send(bare).each("Authorization", token -> "Bearer " + token);
    };
  }
}
