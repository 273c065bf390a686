package dev.signoff.conformance.faulty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tokens that a proxy has seen handed out by rested. */
final class HandedOut {
  private final List<Token> tokens = new ArrayList<>();
  private final Set<String> ended = new HashSet<>();

  /** Passes a request on, and remembers the token of a login. */
  Answered pass(Asked asked, Fault.Origin origin) {
    Answered answer = origin.send(asked);
    if (Ce.logsIn(asked) && answer.succeeded()) {
      String user = answer.body().contains("\"username\":\"other\"") ? "other" : "username";
      Ce.handedOut(answer)
          .ifPresent(
              value -> tokens.add(new Token(value, user, answer.header("Set-Cookie").isEmpty())));
    }
    if (Ce.logsOut(asked) && answer.succeeded()) {
      ended.add(Ce.token(asked));
    }
    return answer;
  }

  /** The live tokens of the same user, the oldest first. */
  List<Token> beside(String value) {
    return others(value, token -> token.user.equals(userOf(value)));
  }

  List<Token> others(String value, Predicate<Token> which) {
    return live().filter(it -> !it.value.equals(value)).filter(which).toList();
  }

  /** Ends a session behind everybody's back. */
  void end(Token token, Fault.Origin origin) {
    Ce.end(token.value, origin);
    ended.add(token.value);
  }

  boolean contains(String value) {
    return tokens.stream().anyMatch(it -> it.value.equals(value));
  }

  /** The tokens whose sessions live. */
  Stream<Token> live() {
    return List.copyOf(tokens).stream().filter(it -> !ended.contains(it.value));
  }

  private String userOf(String value) {
    return tokens.stream()
        .filter(it -> it.value.equals(value))
        .map(Token::user)
        .findFirst()
        .orElse("");
  }

  record Token(String value, String user, boolean byHeader) {}
}
