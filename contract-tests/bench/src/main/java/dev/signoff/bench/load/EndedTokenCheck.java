package dev.signoff.bench.load;

import dev.signoff.bench.MeasurementException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Check with some of the tokens that wrk has used: a second logout with them must be refused. */
final class EndedTokenCheck {
  private static final int EACH = 50;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final List<String> tokens;

  private EndedTokenCheck(List<String> tokens) {
    this.tokens = tokens;
  }

  /** Chooses tokens from all token files. */
  static EndedTokenCheck of(Path tokens, WrkResult result) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < result.used().size(); i++) {
      some.addAll(some(Path.of(tokens + "." + (i + 1)), result.used().get(i)));
    }
    return new EndedTokenCheck(some);
  }

  Optional<String> problem(LoadOperation operation, URI server) {
    if (operation.entries() == 0) {
      return Optional.empty();
    }
    long alive =
        tokens.stream().filter(token -> status(operation.request(), server, token) < 400).count();
    return alive == 0
        ? Optional.empty()
        : Optional.of(
            alive + " of " + tokens.size() + " tokens are still accepted after their logout");
  }

  private static int status(RequestTemplate request, URI server, String token) {
    try {
      return CLIENT.send(request.to(server, token), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new MeasurementException("The server does not answer any more: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasurementException("Interrupted.", e);
    }
  }

  /**
   * Chooses tokens from the first half of the used ones. Later tokens may belong to requests that
   * were in flight when wrk stopped, so their sessions may be alive.
   */
  private static List<String> some(Path file, long used) {
    long responses = used / 2;
    long step = Math.max(1, responses / EACH);
    List<String> some = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine(); // wrk uses the first token when it tests the script
      for (long i = 1; i < responses; i++) {
        String token = lines.readLine();
        if (i % step == 0) {
          some.add(token);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return some;
  }
}
