package dev.signoff.conformance.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.cli.ConformMain;
import dev.signoff.server.SignoffServer;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of a run, in a process of its own, that Ctrl-C or a build server's signal interrupts. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals")
class InterruptedRunTest {
  private static final String API = "ibm-mq-9.0.5";
  private static final int LOGIN = 3;

  @TempDir private Path folder;

  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final RequestLog log =
      new RequestLog(
          login -> {
            if (login == LOGIN) {
              reached.countDown();
              await(goOn);
            }
          });

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void whatWasOpenedIsLoggedOutAndSoIsTheLoginInFlight(String signal, int code) throws Exception {
    try (SignoffServer origin = RequestLog.strictServer(API);
        MutantServer server = MutantServer.before(origin.http(), log)) {
      Process run = start(server);
      await(reached);
      send(signal, run);
      try (BufferedReader err = run.errorReader()) {
        assertThat(err.readLine()).isEqualTo("Interrupted: logging out the open sessions.");
        goOn.countDown();

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(err.lines().toList())
            .containsExactly("Report until then: " + folder.resolve("index.html"));
      }
      assertThat(folder.resolve("report.json"))
          .content()
          .contains("the run was interrupted", "\"logins\" : 3");
      assertThat(run.exitValue()).isEqualTo(code);
      assertThat(run.inputReader().lines().toList()).isEmpty();
      assertThat(log.opened()).isEqualTo(LOGIN);
      assertThat(log.alive(origin.http())).isZero();
    }
  }

  @Test
  void aServerThatHangsIsNotWaitedForLong() throws Exception {
    try (SignoffServer origin = RequestLog.strictServer(API);
        MutantServer server = MutantServer.before(origin.http(), log)) {
      Process run = start(server);
      await(reached);
      long start = System.nanoTime();
      send("INT", run);

      assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      assertThat(run.exitValue()).isEqualTo(130);
      assertThat(run.errorReader().lines().toList())
          .startsWith("Interrupted: logging out the open sessions.");
    } finally {
      goOn.countDown();
    }
  }

  private Process start(MutantServer server) throws Exception {
    // Who started this build in the background has Ctrl-C ignored, in every process from there on.
    List<String> command = new ArrayList<>();
    if (new ProcessBuilder("env", "--default-signal", "true").start().waitFor() == 0) {
      command.addAll(List.of("env", "--default-signal"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ConformMain.class.getName()));
    command.addAll(List.of("ibm-mq", "--url", server.url().toString()));
    command.addAll(List.of("--user", "mqadmin", "--password-env", "MQ", "--timeout", "60s"));
    command.addAll(List.of("--other-user", "mqreader", "--other-password-env", "OTHER"));
    command.addAll(List.of("--report", folder.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("MQ", "mqadmin");
    builder.environment().put("OTHER", "mqreader");
    return builder.start();
  }

  private static void send(String signal, Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
