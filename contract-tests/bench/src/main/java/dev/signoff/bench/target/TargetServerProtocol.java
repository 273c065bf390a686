package dev.signoff.bench.target;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Protocol between the bench and a target server, over standard input and output. The server first
 * sends its {@link ServerUrls} as JSON. It answers the command {@code stats} with its {@link
 * ServerStats}, and {@code fill VENDOR COUNT FILE} with its {@link ServerStats} after it has
 * written the tokens of new sessions to the file. It exits when its input ends, so that it does not
 * run longer than the bench.
 */
public final class TargetServerProtocol {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TargetServer subject;
  private final PrintStream out;

  private TargetServerProtocol(TargetServer subject, PrintStream out) {
    this.subject = subject;
    this.out = out;
  }

  /**
   * Serves commands until the input ends, then closes the server.
   *
   * @param subject the server
   * @throws IOException if a file cannot be written
   */
  public static void serve(TargetServer subject) throws IOException {
    TargetServerProtocol protocol = new TargetServerProtocol(subject, System.out);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (subject) {
      protocol.send(subject.address());
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        protocol.response(line.split(" ", 4));
      }
    }
  }

  private void response(String[] words) throws IOException {
    switch (words[0]) {
      case "stats" -> send(ServerStats.of(subject));
      case "fill" -> {
        fill(words[1], Integer.parseInt(words[2]), Path.of(words[3]));
        send(ServerStats.of(subject));
      }
      default -> throw new IllegalArgumentException("There is no command '" + words[0] + "'.");
    }
  }

  private void fill(String vendor, int count, Path file) throws IOException {
    try (BufferedWriter tokens = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      for (int i = 0; i < count; i++) {
        tokens.write(subject.open(vendor));
        tokens.newLine();
      }
    }
  }

  private void send(Record response) throws IOException {
    out.println(JSON.writeValueAsString(response));
    out.flush();
  }
}
