package dev.signoff.conformance.mutant;

import dev.signoff.spec.SetCookie;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** rested's custom endpoint, as a proxy before it sees it. */
final class RestedProxy {
  static final String COOKIE = "__Secure-rested-access-token";

  private RestedProxy() {}

  static Mutant fault(String id, String name, Mutant.Behaviour behaviour) {
    return fault("rested", id, name, behaviour);
  }

  static Mutant fault(String api, String id, String name, Mutant.Behaviour behaviour) {
    return new Mutant(name, api, id, () -> behaviour);
  }

  static Mutant remembering(String id, String name, Supplier<Mutant.Behaviour> behaviour) {
    return new Mutant(name, "rested", id, behaviour);
  }

  static boolean logsIn(ProxyRequest asked) {
    return asked.method().equals("POST") && isTrue(asked, "login");
  }

  static boolean logsOut(ProxyRequest asked) {
    return asked.method().equals("POST") && isTrue(asked, "logout");
  }

  static boolean asks(ProxyRequest asked) {
    return asked.method().equals("GET");
  }

  static boolean isTrue(ProxyRequest asked, String flag) {
    return asked.parameter(flag).orElse("").equals("true");
  }

  static boolean byHeader(ProxyRequest asked) {
    return asked.header("Authorization").isPresent();
  }

  static boolean byCookie(ProxyRequest asked) {
    return asked.cookie(COOKIE).isPresent();
  }

  static String token(ProxyRequest asked) {
    return asked.cookie(COOKIE).or(() -> asked.header("Authorization")).orElse("");
  }

  /** The same with another token in the same place. */
  static ProxyRequest withToken(ProxyRequest asked, String token) {
    return byHeader(asked) ? asked.with("Authorization", token) : asked.withCookie(COOKIE, token);
  }

  static ProxyRequest withKey(ProxyRequest asked, String key) {
    String others = asked.query().replaceAll("(^|&)key(=[^&]*)?", "");
    return asked.withQuery("key=" + key + (others.startsWith("&") ? "" : "&") + others);
  }

  /** The token that a login hands out. */
  static Optional<String> handedOut(ProxyResponse answer) {
    return answer
        .header("Set-Cookie")
        .flatMap(SetCookie::parse)
        .filter(line -> line.name().equals(COOKIE))
        .map(SetCookie::value)
        .or(() -> answer.header("Authorization"));
  }

  /** A logout of the open project that ends a session behind everybody's back. */
  static void end(String token, Mutant.Origin origin) {
    origin.send(
        new ProxyRequest(
                "POST",
                "/api/1/ce/" + DemoTargets.OPEN_ENDPOINT,
                "key=" + DemoTargets.OPEN_KEY + "&logout=true",
                List.of(),
                "")
            .with("Authorization", token));
  }

  /** Changes what a login that succeeds answers. */
  static Mutant.Behaviour login(UnaryOperator<ProxyResponse> change) {
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      return logsIn(asked) && answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  /** Changes what a logout that succeeds answers. */
  static Mutant.Behaviour logout(UnaryOperator<ProxyResponse> change) {
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      return logsOut(asked) && answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  /** Changes the record that is told. */
  static Mutant.Behaviour whoAmI(UnaryOperator<ProxyResponse> change) {
    return (asked, origin) -> {
      ProxyResponse answer = origin.send(asked);
      return asks(asked) && answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  static ProxyResponse forbidden() {
    return ProxyResponse.json(403, "{\"message\":\"no\"}");
  }
}
