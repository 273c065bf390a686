package dev.signoff.docs.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Browsers that test classes use one after another, since a new Chromium starts with empty caches.
 * Safe for several threads.
 */
final class BrowserPool implements AutoCloseable {
  private final Deque<TestBrowser> idle = new ArrayDeque<>();
  private final List<TestBrowser> all = new ArrayList<>();

  /** Browser that goes back into the pool when it is closed. */
  record Loan(TestBrowser browser, BrowserPool pool) implements AutoCloseable {
    @Override
    public void close() {
      pool.giveBack(browser);
    }
  }

  synchronized Loan lend() {
    if (idle.isEmpty()) {
      TestBrowser browser = TestBrowser.start();
      all.add(browser);
      return new Loan(browser, this);
    }
    return new Loan(idle.pop(), this);
  }

  private synchronized void giveBack(TestBrowser browser) {
    browser.release();
    idle.push(browser);
  }

  @Override
  public synchronized void close() {
    all.forEach(TestBrowser::close);
  }
}
