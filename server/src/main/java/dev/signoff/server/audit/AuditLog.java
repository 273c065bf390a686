package dev.signoff.server.audit;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes events as JSON lines on a thread of its own: nobody who has an event to tell waits for a
 * disk. What comes too fast for the disk is lost, and counted. Thread safe.
 */
public final class AuditLog implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");
  private static final int ROOM = 16 * 1024;
  private static final int BATCH = 1024;
  private static final int PATIENCE_SECONDS = 5;
  private static final AuditEvent END =
      new AuditEvent("", "", "", AuditOutcome.FAILED, null, null, null, null, null);

  /** ASCII alone, so that no viewer takes a character of a name for the end of a line. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final BlockingQueue<AuditEvent> waiting = new ArrayBlockingQueue<>(ROOM);
  private final AtomicLong lost = new AtomicLong();
  private final AuditDestination destination;
  private final Thread writer = new Thread(this::write, "signoff-audit");

  private AuditLog(AuditDestination destination) {
    this.destination = destination;
    writer.setDaemon(true);
    writer.start();
  }

  /**
   * Starts a log in a file.
   *
   * @param file appended to; made if need be, readable by its owner alone
   * @return the log
   * @throws UncheckedIOException if the file cannot be written
   */
  public static AuditLog to(Path file) {
    try {
      return new AuditLog(AuditFile.open(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a log in a stream.
   *
   * @param stream what to write to; flushed after each write, and left open
   * @return the log
   */
  public static AuditLog to(OutputStream stream) {
    return new AuditLog(
        lines -> {
          stream.write(lines);
          stream.flush();
        });
  }

  /**
   * Takes an event to write it soon. Never waits.
   *
   * @param event the event
   */
  public void add(AuditEvent event) {
    if (!waiting.offer(event)) {
      lose(1, "it is not written as fast as events come");
    }
  }

  /** {@return how many events were not written} */
  public long lost() {
    return lost.get();
  }

  /** Writes what is waiting, and stops; waits for a few seconds at most. */
  @Override
  public void close() {
    try {
      boolean isTold = waiting.offer(END, PATIENCE_SECONDS, TimeUnit.SECONDS);
      writer.join(isTold ? TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS) : 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (lost() > 0) {
      LOG.log(Level.WARNING, () -> "the audit log has lost " + lost() + " events");
    }
  }

  private void write() {
    List<AuditEvent> batch = new ArrayList<>();
    try (destination) {
      while (!batch.contains(END)) {
        batch.clear();
        batch.add(waiting.take());
        waiting.drainTo(batch, BATCH);
        write(batch.stream().filter(event -> !event.equals(END)).toList());
      }
    } catch (InterruptedException | IOException e) {
      // Nobody interrupts it, and what is written is written.
    }
  }

  private void write(List<AuditEvent> events) {
    try {
      ByteArrayOutputStream lines = new ByteArrayOutputStream();
      for (AuditEvent event : events) {
        lines.writeBytes(JSON.writeValueAsBytes(event));
        lines.write('\n');
      }
      destination.write(lines.toByteArray());
    } catch (IOException | RuntimeException e) {
      lose(events.size(), "it cannot be written: " + e.getClass().getSimpleName());
    }
  }

  private void lose(int events, String why) {
    if (lost.getAndAdd(events) == 0) {
      LOG.log(Level.WARNING, () -> "the audit log loses events: " + why);
    }
  }
}
