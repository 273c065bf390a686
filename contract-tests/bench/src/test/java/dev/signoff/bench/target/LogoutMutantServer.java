package dev.signoff.bench.target;

import dev.signoff.server.session.EmbeddedSessionStore;
import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Mutants of the target server, whose logouts do not end sessions as they must. */
public final class LogoutMutantServer {
  private LogoutMutantServer() {}

  public static void main(String[] args) throws IOException {
    EmbeddedSessionStore store = new EmbeddedSessionStore(Clock.systemUTC(), Integer.MAX_VALUE);
    TargetServerProtocol.serve(
        new SignoffTarget(true, new MutantStore(store, args[0]), store::size));
    System.exit(0);
  }

  private record MutantStore(EmbeddedSessionStore store, String mutant) implements SessionStore {
    @Override
    public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
      return store.put(key, value, expires);
    }

    @Override
    public CompletionStage<Void> open(
        SecretHash key, String value, Instant expires, SecretHash owner, int most) {
      return store.open(key, value, expires, owner, most);
    }

    @Override
    public CompletionStage<Long> count(SecretHash key, Duration window) {
      return store.count(key, window);
    }

    @Override
    public CompletionStage<Long> generation() {
      return store.generation();
    }

    @Override
    public CompletionStage<Boolean> isAbsentSince(SecretHash key, long generation) {
      return store.isAbsentSince(key, generation);
    }

    @Override
    public boolean isReady() {
      return store.isReady();
    }

    @Override
    public CompletionStage<Optional<String>> get(SecretHash key) {
      return store.get(key);
    }

    @Override
    public CompletionStage<Boolean> remove(SecretHash key) {
      return switch (mutant) {
        case "keeps-sessions" -> CompletableFuture.completedStage(true);
        case "accepts-ended-sessions" -> store.remove(key).thenApply(ended -> true);
        case "accepts-one-in-eight" ->
            store.remove(key).thenApply(ended -> ended || key.hashCode() % 8 == 0);
        case "refuses" -> CompletableFuture.completedStage(false);
        default -> throw new IllegalArgumentException(mutant);
      };
    }
  }
}
