package dev.signoff.conformance.faulty;

import dev.signoff.spec.SetCookie;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** rested's custom endpoint, as a proxy before it sees it. */
final class Ce {
  static final String COOKIE = "__Secure-rested-access-token";

  private Ce() {}

  static Fault fault(String id, String name, Fault.Behaviour behaviour) {
    return fault("rested", id, name, behaviour);
  }

  static Fault fault(String api, String id, String name, Fault.Behaviour behaviour) {
    return new Fault(name, api, id, () -> behaviour);
  }

  static Fault remembering(String id, String name, Supplier<Fault.Behaviour> behaviour) {
    return new Fault(name, "rested", id, behaviour);
  }

  static boolean logsIn(Asked asked) {
    return asked.method().equals("POST") && isTrue(asked, "login");
  }

  static boolean logsOut(Asked asked) {
    return asked.method().equals("POST") && isTrue(asked, "logout");
  }

  static boolean asks(Asked asked) {
    return asked.method().equals("GET");
  }

  static boolean isTrue(Asked asked, String flag) {
    return asked.parameter(flag).orElse("").equals("true");
  }

  static boolean byHeader(Asked asked) {
    return asked.header("Authorization").isPresent();
  }

  static boolean byCookie(Asked asked) {
    return asked.cookie(COOKIE).isPresent();
  }

  static String token(Asked asked) {
    return asked.cookie(COOKIE).or(() -> asked.header("Authorization")).orElse("");
  }

  /** The same with another token in the same place. */
  static Asked withToken(Asked asked, String token) {
    return byHeader(asked) ? asked.with("Authorization", token) : asked.withCookie(COOKIE, token);
  }

  static Asked withKey(Asked asked, String key) {
    String others = asked.query().replaceAll("(^|&)key(=[^&]*)?", "");
    return asked.withQuery("key=" + key + (others.startsWith("&") ? "" : "&") + others);
  }

  /** The token that a login hands out. */
  static Optional<String> handedOut(Answered answer) {
    return answer
        .header("Set-Cookie")
        .flatMap(SetCookie::parse)
        .filter(line -> line.name().equals(COOKIE))
        .map(SetCookie::value)
        .or(() -> answer.header("Authorization"));
  }

  /** A logout of the open project that ends a session behind everybody's back. */
  static void end(String token, Fault.Origin origin) {
    origin.send(
        new Asked(
                "POST",
                "/api/1/ce/" + Targets.OPEN_ENDPOINT,
                "key=" + Targets.OPEN_KEY + "&logout=true",
                List.of(),
                "")
            .with("Authorization", token));
  }

  /** Changes what a login that succeeds answers. */
  static Fault.Behaviour login(UnaryOperator<Answered> change) {
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      return logsIn(asked) && answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  /** Changes what a logout that succeeds answers. */
  static Fault.Behaviour logout(UnaryOperator<Answered> change) {
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      return logsOut(asked) && answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  /** Changes the record that is told. */
  static Fault.Behaviour whoAmI(UnaryOperator<Answered> change) {
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      return asks(asked) && answer.succeeded() ? change.apply(answer) : answer;
    };
  }

  static Answered forbidden() {
    return Answered.json(403, "{\"message\":\"no\"}");
  }
}
