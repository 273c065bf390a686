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
 * Audit log that writes events as JSON lines on its own thread, so that requests never wait for the
 * disk. If events arrive faster than they can be written, further ones are lost and counted. Thread
 * safe.
 */
public final class AuditLog implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");
  private static final int QUEUE_CAPACITY = 16 * 1024;
  private static final int MAX_BATCH = 1024;
  private static final int CLOSE_TIMEOUT_SECONDS = 5;
  private static final AuditEvent END =
      new AuditEvent("", "", "", AuditOutcome.FAILED, null, null, null, null, null);

  /**
   * Mapper with ASCII output, so that no viewer interprets a character of a name as the end of a
   * line.
   */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final BlockingQueue<AuditEvent> queue = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
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
   * @param file the file to append to; created if missing, readable only by its owner
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
   * @param stream the stream; flushed after each write, never closed
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
   * Adds an event to the queue. Never blocks.
   *
   * @param event the event
   */
  public void add(AuditEvent event) {
    if (!queue.offer(event)) {
      lose(1, "events arrive faster than they can be written");
    }
  }

  /** {@return how many events were not written} */
  public long lost() {
    return lost.get();
  }

  /** Writes all queued events and stops. Blocks for a few seconds at most. */
  @Override
  public void close() {
    try {
      boolean isQueued = queue.offer(END, CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      writer.join(isQueued ? TimeUnit.SECONDS.toMillis(CLOSE_TIMEOUT_SECONDS) : 1);
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
        batch.add(queue.take());
        queue.drainTo(batch, MAX_BATCH);
        write(batch.stream().filter(event -> !event.equals(END)).toList());
      }
    } catch (InterruptedException | IOException e) {
      // The thread is never interrupted, and an error on closing loses no event.
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

  private void lose(int events, String reason) {
    if (lost.getAndAdd(events) == 0) {
      LOG.log(Level.WARNING, () -> "the audit log loses events: " + reason);
    }
  }
}
