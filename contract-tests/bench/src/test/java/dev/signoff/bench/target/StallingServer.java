package dev.signoff.bench.target;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Target server that answers 204, and stalls once for half a second. */
public final class StallingServer implements AutoCloseable {
  private static final int MILLIS = 500;

  private final GrizzlyTarget grizzly;

  public StallingServer(int requestThatStalls) throws IOException {
    grizzly = new GrizzlyTarget(new StallingHandler(requestThatStalls), false);
  }

  public ServerUrls address() {
    return grizzly.address();
  }

  @Override
  public void close() {
    grizzly.close();
  }

  private static final class StallingHandler extends HttpHandler {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicInteger requests = new AtomicInteger();
    private final int stalls;

    StallingHandler(int stalls) {
      this.stalls = stalls;
    }

    @Override
    public void service(Request request, Response response) throws InterruptedException {
      var mine = requests.incrementAndGet() == stalls ? lock.writeLock() : lock.readLock();
      mine.lock();
      try {
        if (mine == lock.writeLock()) {
          boolean never = new CountDownLatch(1).await(MILLIS, TimeUnit.MILLISECONDS);
          assert !never;
        }
        response.setStatus(204);
      } finally {
        mine.unlock();
      }
    }
  }
}
