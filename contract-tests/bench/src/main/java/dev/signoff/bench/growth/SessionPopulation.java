package dev.signoff.bench.growth;

import dev.signoff.server.session.EmbeddedSessionStore;
import dev.signoff.server.session.OpaqueTokenSessions;
import dev.signoff.server.session.TokenGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;

/** Set of live sessions in one store; the tokens of some are known. Not thread safe. */
final class SessionPopulation {
  private static final String REALM = "rocket-chat";
  private static final int SESSIONS_PER_USER = 5;
  private static final int KNOWN = 200_000;

  private final EmbeddedSessionStore store =
      new EmbeddedSessionStore(Clock.systemUTC(), Integer.MAX_VALUE);
  private final TokenGenerator tokens = new TokenGenerator(new SecureRandom());
  private final OpaqueTokenSessions sessions =
      new OpaqueTokenSessions(
          store, tokens, Clock.systemUTC(), Duration.ofDays(90), SESSIONS_PER_USER);
  private final ArrayList<String> known = new ArrayList<>();
  private int opened;
  private final Random random = new Random(42);

  int size() {
    return store.size();
  }

  /** Adds sessions. The known tokens are spread over all of them. */
  void growTo(int size) {
    while (store.size() < size) {
      String token = logIn();
      if (known.size() < KNOWN) {
        known.add(token);
      } else if (random.nextInt(store.size()) < KNOWN) {
        known.set(random.nextInt(KNOWN), token);
      }
    }
  }

  /** Removes random known tokens and returns them. */
  List<String> draw(int count) {
    List<String> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int index = random.nextInt(known.size());
      int last = known.size() - 1;
      drawn.add(known.get(index));
      known.set(index, known.get(last));
      known.remove(last);
    }
    return drawn;
  }

  void giveBack(List<String> drawn) {
    known.addAll(drawn);
  }

  String logIn() {
    return now(sessions.open(REALM, "user-" + opened++ / SESSIONS_PER_USER));
  }

  boolean isLoggedIn(String token) {
    return now(sessions.user(REALM, token)).isPresent();
  }

  boolean logOut(String token) {
    return now(sessions.end(REALM, token));
  }

  /** Forgets the known tokens, so that their text does not count as memory of the store. */
  void forgetTokens() {
    known.clear();
    known.trimToSize();
  }

  /** Returns the result, which the embedded store always has at once. */
  private static <T> T now(CompletionStage<T> result) {
    return result.toCompletableFuture().join();
  }
}
