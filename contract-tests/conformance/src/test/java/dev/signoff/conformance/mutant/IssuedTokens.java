package dev.signoff.conformance.mutant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tokens that a proxy has seen handed out by rested. */
final class IssuedTokens {
  private final List<IssuedToken> tokens = new ArrayList<>();
  private final Set<String> ended = new HashSet<>();

  /** Passes a request on, and remembers the token of a login. */
  ProxyResponse pass(ProxyRequest asked, Mutant.Origin origin) {
    ProxyResponse answer = origin.send(asked);
    if (RestedProxy.logsIn(asked) && answer.succeeded()) {
      String user = answer.body().contains("\"username\":\"other\"") ? "other" : "username";
      RestedProxy.handedOut(answer)
          .ifPresent(
              value ->
                  tokens.add(new IssuedToken(value, user, answer.header("Set-Cookie").isEmpty())));
    }
    if (RestedProxy.logsOut(asked) && answer.succeeded()) {
      ended.add(RestedProxy.token(asked));
    }
    return answer;
  }

  /** The live tokens of the same user, the oldest first. */
  List<IssuedToken> beside(String value) {
    return others(value, token -> token.user.equals(userOf(value)));
  }

  List<IssuedToken> others(String value, Predicate<IssuedToken> which) {
    return live().filter(it -> !it.value.equals(value)).filter(which).toList();
  }

  /** Ends a session behind everybody's back. */
  void end(IssuedToken token, Mutant.Origin origin) {
    RestedProxy.end(token.value, origin);
    ended.add(token.value);
  }

  boolean contains(String value) {
    return tokens.stream().anyMatch(it -> it.value.equals(value));
  }

  /** The tokens whose sessions live. */
  Stream<IssuedToken> live() {
    return List.copyOf(tokens).stream().filter(it -> !ended.contains(it.value));
  }

  private String userOf(String value) {
    return tokens.stream()
        .filter(it -> it.value.equals(value))
        .map(IssuedToken::user)
        .findFirst()
        .orElse("");
  }

  record IssuedToken(String value, String user, boolean byHeader) {}
}
