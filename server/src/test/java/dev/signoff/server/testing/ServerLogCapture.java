package dev.signoff.server.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** JUnit extension that captures what servers log during one test class, instead of printing it. */
public final class ServerLogCapture extends Handler implements BeforeAllCallback, AfterAllCallback {
  private static final Logger LOGGER = Logger.getLogger("dev.signoff.server");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    LOGGER.addHandler(this);
    LOGGER.setUseParentHandlers(false);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    LOGGER.setUseParentHandlers(true);
    LOGGER.removeHandler(this);
  }

  public String text() {
    return String.join("\n", lines);
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line.getMessage() + line.getThrown());
    TestRunLogs.add(line);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
