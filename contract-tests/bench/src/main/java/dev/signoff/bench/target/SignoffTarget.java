package dev.signoff.bench.target;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.ibmmq.LtpaKey;
import dev.signoff.server.ibmmq.LtpaTokenIssuer;
import dev.signoff.server.redis.RedisAddress;
import dev.signoff.server.redis.RedisSessionStore;
import dev.signoff.server.session.EmbeddedSessionStore;
import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import dev.signoff.server.session.TokenGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** Target server: the reference server, with sessions that are put directly into its store. */
public final class SignoffTarget implements TargetServer {
  private static final String PROJECT = "rested/d59eb2859c284168ac48aef65046d5dd";
  private static final Duration LIFETIME = Duration.ofHours(2);
  private static final int SESSIONS_PER_USER = 5;
  private static final int MAX_PENDING = 500;

  private final SessionStore store;
  private final LongSupplier entries;
  private final TokenGenerator tokens;
  private final LtpaTokenIssuer ltpa;
  private final long generation;
  private final SignoffServer server;
  private int opened;

  /**
   * Starts the server with any store.
   *
   * @param trackLoggedOut whether IBM MQ's tokens are refused after their logout
   * @param store the session store
   * @param entries supplier of the number of entries in the store
   */
  SignoffTarget(boolean trackLoggedOut, SessionStore store, LongSupplier entries) {
    Clock clock = Clock.systemUTC();
    SecureRandom random = new SecureRandom();
    LtpaKey key = LtpaKey.random(random);
    this.entries = entries;
    this.store = store;
    generation = store.generation().toCompletableFuture().join();
    tokens = new TokenGenerator(random);
    ltpa = new LtpaTokenIssuer(key, clock, random, LIFETIME);
    server =
        SignoffServer.start(
            new ServerOptions()
                .httpPort(0)
                .httpsPort(0)
                .ltpaKey(key)
                .ibmMqTrackLoggedOut(trackLoggedOut)
                .sessionStore(store));
  }

  static SignoffTarget embedded(boolean trackLoggedOut) {
    EmbeddedSessionStore store = new EmbeddedSessionStore(Clock.systemUTC(), Integer.MAX_VALUE);
    return new SignoffTarget(trackLoggedOut, store, store::size);
  }

  /** Returns a server whose store always has many expired entries and removes them every second. */
  static SignoffTarget expiring() {
    EmbeddedSessionStore store = new EmbeddedSessionStore(Clock.systemUTC(), Integer.MAX_VALUE);
    return new SignoffTarget(true, store, ExpiryTask.everySecond(store)::live);
  }

  /** Returns a node that shares one Redis with other nodes. */
  static SignoffTarget redis(String address) {
    RedisSessionStore redis = RedisSessionStore.at(RedisAddress.of(address), Duration.ofSeconds(5));
    CountingSessionStore store = new CountingSessionStore(redis);
    return new SignoffTarget(true, store, store::entries);
  }

  @Override
  public ServerUrls address() {
    return ServerUrls.onLoopback(server.http().getPort(), server.https().getPort());
  }

  @Override
  public String open(String vendor) {
    return switch (vendor) {
      case "ibm-mq" -> ltpa.sign(ltpa.issue("mqadmin", generation));
      case "rested" -> open(PROJECT, "username");
      case "rocket-chat" -> open("rocket-chat", "alice");
      default -> throw new IllegalArgumentException("There is no vendor " + vendor + ".");
    };
  }

  @Override
  public long entries() {
    return entries.getAsLong();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Starts a session, for a new user after every few sessions. */
  private String open(String realm, String user) {
    String token = tokens.next();
    SecretHash owner = SecretHash.of("owner", Integer.toString(opened++ / SESSIONS_PER_USER));
    Instant expires = Instant.now().plus(LIFETIME);
    CompletableFuture<Void> last =
        store
            .open(SecretHash.of(realm, token), user, expires, owner, SESSIONS_PER_USER)
            .toCompletableFuture();
    if (opened % MAX_PENDING == 0) {
      last.join(); // limits the pending calls of an asynchronous store
    }
    return token;
  }
}
