package dev.signoff.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of clients that request large files and read only the head of the response. */
class SlowReadersTest {
  private static final int SERVED_AT_ONCE = 32;
  private static final int MORE_THAN_THREADS = 150;
  private static final TestSite SITE =
      TestSite.create().with("kept.zip", "").with("from-disk.zip", "");

  @RegisterExtension static final TestServer KEEPING = TestServer.withDocs(SITE.path());
  @RegisterExtension static final TestServer STREAMING = TestServer.withDocs(SITE.path());
  @RegisterExtension static final TestServer ENCRYPTING = TestServer.withDocs(SITE.path());
  @RegisterExtension static final TestServer RECOVERING = TestServer.withDocs(SITE.path());

  private final List<RawConnection> readers = new ArrayList<>();

  @BeforeAll
  static void makeFilesLong() throws IOException {
    resize("kept.zip", 8 * 1024 * 1024);
    resize("from-disk.zip", 20 * 1024 * 1024);
  }

  @AfterEach
  void hangUp() {
    readers.forEach(RawConnection::close);
  }

  @Test
  void vendorsAreServedWhileSlowReadersGetAFileFromMemory() {
    read("kept.zip", MORE_THAN_THREADS, KEEPING::raw);

    logIn(KEEPING);
  }

  @Test
  void vendorsAreServedWhileSlowReadersGetAFileFromDisk() {
    read("from-disk.zip", MORE_THAN_THREADS, STREAMING::raw);

    logIn(STREAMING);
  }

  @Test
  void vendorsAreServedWhileSlowReadersUseTls() {
    read("from-disk.zip", SERVED_AT_ONCE + 8, ENCRYPTING::rawTls);

    logIn(ENCRYPTING);
  }

  @Test
  void otherReadersGet503UntilTheSlowOnesAreGone() {
    String tag = get().expect(200).header("ETag");
    read("from-disk.zip", SERVED_AT_ONCE, RECOVERING::raw);
    TestResponse refusal = get().header("Accept-Encoding", "gzip").expect(503);

    assertThat(refusal.header("Retry-After")).isEqualTo("1");
    assertThat(refusal.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(refusal.body())
        .isEqualTo("Too many downloads are in progress. Try again in one second.\n");
    assertThat(refusal.headers("ETag")).isEmpty();
    get().header("If-None-Match", tag).expect(304);
    RECOVERING.request("HEAD", "/docs/").offContract().expect(200);

    hangUp();
    assertThat(isServedAgain()).isTrue();
  }

  private void read(String file, int count, Supplier<RawConnection> connection) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RawConnection reader = connection.get();
      readers.add(reader);
      reader.write("GET /docs/" + file + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      statuses.add(reader.head().status());
    }
    assertThat(statuses.subList(0, SERVED_AT_ONCE)).containsOnly(200);
    assertThat(statuses.subList(SERVED_AT_ONCE, count)).allMatch(status -> status == 503);
  }

  private static void logIn(TestServer server) {
    TestRequest login = IbmMqTestSession.login(server, "mqadmin", TestAccounts.password("mqadmin"));
    login.expect(204);
    login.plain().expect(204);
  }

  private static TestRequest get() {
    return RECOVERING.get("/docs/").offContract();
  }

  /** Retries, because the server needs some time to notice that connections are closed. */
  private static boolean isServedAgain() {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      if (get().send().status() == 200) {
        return true;
      }
    }
    return false;
  }

  private static void resize(String name, long length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(SITE.path().resolve(name).toFile(), "rw")) {
      file.setLength(length);
    }
  }
}
