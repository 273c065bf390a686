package dev.signoff.bench.start;

import dev.signoff.bench.MeasurementException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measured start of the server with the script {@code signoff}.
 *
 * @param seconds time from the command to the first correct response
 * @param processorSeconds processor time until then, which depends less on other programs
 * @param megabytes resident memory after the start
 */
record ServerStart(double seconds, double processorSeconds, double megabytes) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

  static ServerStart measure(Path folder) {
    Path script = Path.of(System.getProperty("signoff.root", "."), "signoff");
    Path log = folder.resolve("start.log");
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder(
                List.of(script.toString(), "serve", "--https-port=0", "--http-port=" + port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    command.environment().put("SIGNOFF_DATA", folder.resolve("data").toString());
    try {
      long start = System.nanoTime();
      Process process = command.start();
      try {
        awaitLogout(process, URI.create("http://127.0.0.1:" + port), start, log);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
        return new ServerStart(seconds, busy, resident(process.pid()) / 1e3);
      } finally {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      }
    } catch (IOException e) {
      throw new MeasurementException(script + " cannot be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasurementException("Interrupted.", e);
    }
  }

  /** Waits until the server is healthy and refuses a logout without credentials. */
  private static void awaitLogout(Process process, URI server, long start, Path log)
      throws InterruptedException {
    HttpRequest health = HttpRequest.newBuilder(server.resolve("/health")).build();
    HttpRequest logout =
        HttpRequest.newBuilder(server.resolve("/api/v1/logout"))
            .POST(BodyPublishers.noBody())
            .build();
    while (!answers(health, 200, "") || !answers(logout, 401, "You must be logged in")) {
      if (!process.isAlive() || System.nanoTime() - start > TIMEOUT_NANOS) {
        throw new MeasurementException("./signoff serve did not start. See its log: " + log);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static boolean answers(HttpRequest request, int status, String text)
      throws InterruptedException {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString());
      return response.statusCode() == status && response.body().contains(text);
    } catch (IOException e) {
      return false; // the server does not listen yet
    }
  }

  /** Returns the resident memory in kilobytes, from {@code /proc}. */
  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow(() -> new MeasurementException("/proc has no value for the resident memory."));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new MeasurementException("There is no free port.", e);
    }
  }
}
