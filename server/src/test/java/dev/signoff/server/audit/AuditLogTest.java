package dev.signoff.server.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.server.testing.AuditLogReader;
import dev.signoff.server.testing.ServerLogCapture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  private static final int MORE_THAN_THE_QUEUE_HOLDS = 50_000;

  @RegisterExtension static final ServerLogCapture ERRORS = new ServerLogCapture();
  @TempDir static Path folder;

  @Test
  void aNameWithAnyCharactersIsOneLineOfAscii() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    String name = "a\r\n{\"user\":\"root\"}\u0000\u001b[2J\u2028\u2029\u0085\u00e9\"\\";
    try (AuditLog log = AuditLog.to(written)) {
      log.add(of(name));
    }

    String text = written.toString(US_ASCII);
    assertThat(text).matches("[ -~]+\n");
    assertThat(AuditLogReader.parse(text).get("user").asText()).isEqualTo(name);
  }

  @Test
  void aSlowDiskBlocksNoRequest() throws InterruptedException {
    SlowStream disk = new SlowStream();
    AuditLog log = AuditLog.to(disk);
    log.add(of("first"));
    disk.isBusy.await();
    for (int i = 0; i < MORE_THAN_THE_QUEUE_HOLDS; i++) {
      log.add(of("later"));
    }
    long lost = log.lost();
    disk.mayWrite.countDown();
    log.close();

    assertThat(lost).isPositive();
    assertThat(log.lost()).isEqualTo(lost);
    assertThat(disk.written.toString(US_ASCII).lines())
        .hasSize(Math.toIntExact(1 + MORE_THAN_THE_QUEUE_HOLDS - lost));
    assertThat(ERRORS.text().split("the audit log loses events: events arrive faster", -1))
        .as("logged once")
        .hasSize(2);
    assertThat(ERRORS.text()).contains("the audit log has lost " + lost + " events");
  }

  @Test
  void aFullDiskLosesOnlyTheEventsItCannotStore() throws InterruptedException {
    CountDownLatch failed = new CountDownLatch(1);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    AuditLog log =
        AuditLog.to(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                if (failed.getCount() > 0) {
                  failed.countDown();
                  throw new IOException("full");
                }
                written.write(b);
              }
            });
    log.add(of("lost"));
    failed.await();
    log.add(of("kept"));
    log.close();

    assertThat(log.lost()).isEqualTo(1);
    assertThat(AuditLogReader.parse(written.toString(US_ASCII)).get("user").asText())
        .isEqualTo("kept");
    assertThat(ERRORS.text()).contains("the audit log loses events: it cannot be written");
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    Path file = folder.resolve("owner.jsonl");
    AuditLog.to(file).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileThatWasMovedAwayIsFollowedByANewOne() throws IOException {
    Path file = folder.resolve("rotated.jsonl");
    Path old = folder.resolve("rotated.jsonl.1");
    try (AuditLog log = AuditLog.to(file)) {
      AuditLogReader lines = new AuditLogReader(file);
      log.add(of("before"));
      lines.next();
      Files.move(file, old);
      log.add(of("after"));
    }

    assertThat(AuditLogReader.parse(Files.readString(old)).get("user").asText())
        .isEqualTo("before");
    assertThat(AuditLogReader.parse(Files.readString(file)).get("user").asText())
        .isEqualTo("after");
  }

  @Test
  void anExistingFileIsAppendedTo() throws IOException {
    Path file = folder.resolve("appended.jsonl");
    for (String name : new String[] {"one", "two"}) {
      try (AuditLog log = AuditLog.to(file)) {
        log.add(of(name));
      }
    }
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void aFolderIsNoAuditLog() {
    assertThatThrownBy(() -> AuditLog.to(folder)).isInstanceOf(UncheckedIOException.class);
  }

  private static AuditEvent of(String user) {
    return new AuditEvent(
        "2026-01-01T00:00:00Z",
        "ibm-mq",
        "login",
        AuditOutcome.LOGGED_IN,
        null,
        user,
        AuthenticationMethod.PASSWORD,
        "127.0.0.1",
        "00000000");
  }

  /** Stream that blocks in the first write until the test allows it to go on. */
  private static final class SlowStream extends OutputStream {
    final ByteArrayOutputStream written = new ByteArrayOutputStream();
    final CountDownLatch isBusy = new CountDownLatch(1);
    final CountDownLatch mayWrite = new CountDownLatch(1);

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
      isBusy.countDown();
      try {
        mayWrite.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      written.write(bytes, from, count);
    }
  }
}
