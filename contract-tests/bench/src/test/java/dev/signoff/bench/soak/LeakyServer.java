package dev.signoff.bench.soak;

import static java.lang.Integer.MAX_VALUE;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.session.EmbeddedSessionStore;
import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import dev.signoff.server.tls.Keystore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Mutant that leaks an array, a thread and a socket with each login. */
final class LeakyServer {
  private static final RateLimit ANY = new RateLimit(MAX_VALUE, Duration.ofSeconds(1));
  private static final Queue<Object> KEPT = new ConcurrentLinkedQueue<>();

  private LeakyServer() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Keystore keystore = Keystore.selfSigned("in memory".toCharArray(), Clock.systemUTC());
    Path certificate = Path.of(args[0], "certificate.pem");
    Files.writeString(certificate, keystore.certificatePem());
    SignoffServer server =
        SignoffServer.start(
            new ServerOptions()
                .httpPort(0)
                .httpsPort(0)
                .keystore(keystore)
                .limits(new Limits().loginFailures(ANY).loginFailuresPerAddress(ANY))
                .sessionStore(
                    new LeakyStore(new EmbeddedSessionStore(Clock.systemUTC(), MAX_VALUE))));
    System.out.println("HTTPS  " + server.https());
    System.out.println("HTTP   " + server.http());
    System.out.println("Trust  " + certificate);
    new CountDownLatch(1).await();
  }

  private static void leak() {
    KEPT.add(new byte[200_000]);
    new Thread(() -> await(new CountDownLatch(1))).start();
    try {
      KEPT.add(new DatagramSocket());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record LeakyStore(EmbeddedSessionStore store) implements SessionStore {
    @Override
    public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
      return store.put(key, value, expires);
    }

    @Override
    public CompletionStage<Void> open(
        SecretHash key, String value, Instant expires, SecretHash owner, int most) {
      leak();
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
      return store.remove(key);
    }
  }
}
