package dev.signoff.conformance.mutant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tokens of rested's logins that went through a proxy. */
final class IssuedTokens {
  private final List<IssuedToken> tokens = new ArrayList<>();
  private final Set<String> ended = new HashSet<>();

  /** Forwards a request, and remembers the token of a login. */
  ProxyResponse pass(ProxyRequest request, Mutant.Origin origin) {
    ProxyResponse response = origin.send(request);
    if (RestedProxy.logsIn(request) && response.succeeded()) {
      String user = response.body().contains("\"username\":\"other\"") ? "other" : "username";
      RestedProxy.handedOut(response)
          .ifPresent(
              value ->
                  tokens.add(
                      new IssuedToken(value, user, response.header("Set-Cookie").isEmpty())));
    }
    if (RestedProxy.logsOut(request) && response.succeeded()) {
      ended.add(RestedProxy.token(request));
    }
    return response;
  }

  /** Returns the live tokens of the same user, the oldest first. */
  List<IssuedToken> beside(String value) {
    return others(value, token -> token.user.equals(userOf(value)));
  }

  List<IssuedToken> others(String value, Predicate<IssuedToken> which) {
    return live().filter(it -> !it.value.equals(value)).filter(which).toList();
  }

  /** Ends a session without a request of the client. */
  void end(IssuedToken token, Mutant.Origin origin) {
    RestedProxy.end(token.value, origin);
    ended.add(token.value);
  }

  boolean contains(String value) {
    return tokens.stream().anyMatch(it -> it.value.equals(value));
  }

  /** Returns the tokens whose sessions are alive. */
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
