package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.session.EmbeddedSessionStore;
import dev.signoff.server.session.SessionStore;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of a store that fails once, in one of the two steps of a logout of the 9.0.4 profile. */
class FailingStoreTest {
  private static final AtomicReference<String> FAILS_ONCE = new AtomicReference<>("");

  @RegisterExtension
  static final TestServer SERVER =
      TestServer.of(
          IbmMqProfile.V9_0_4, options -> options.ibmMqTrackLoggedOut(true).sessionStore(store()));

  private final IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");

  @Test
  void aLogoutThatCouldNotBeStoredCanBeTriedAgain() {
    FAILS_ONCE.set("put");
    session.logout().expect(500);

    session.logout().expect(204);
    assertThat(session.isAlive()).isFalse();
  }

  @Test
  void aStoredLogoutIsEffectiveEvenIfItsCsrfTokenStays() {
    FAILS_ONCE.set("remove");
    session.logout().expect(204);

    assertThat(FAILS_ONCE).as("the step was tried").hasValue("");
    assertThat(session.isAlive()).isFalse();
  }

  private static SessionStore store() {
    SessionStore store = new EmbeddedSessionStore(Clock.systemUTC(), 100);
    return (SessionStore)
        Proxy.newProxyInstance(
            SessionStore.class.getClassLoader(),
            new Class<?>[] {SessionStore.class},
            (proxy, method, values) ->
                FAILS_ONCE.compareAndSet(method.getName(), "")
                    ? CompletableFuture.failedStage(new IllegalStateException("out of memory"))
                    : method.invoke(store, values));
  }
}
