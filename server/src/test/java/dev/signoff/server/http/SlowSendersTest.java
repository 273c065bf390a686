package dev.signoff.server.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowSendersTest {
  private static final String HALF_A_LOGIN =
      "POST /ibmmq/rest/v1/login HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"a";

  @Test
  void thirtyBodiesThatStopHalfWayDoNotStopTheOthers() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (var server = SignoffServer.start(new ServerOptions().httpsPort(0).httpPort(0))) {
      for (int i = 0; i < 30; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.http().getPort());
        slow.add(socket);
        socket.getOutputStream().write(HALF_A_LOGIN.getBytes(US_ASCII));
      }
      HttpRequest health =
          HttpRequest.newBuilder(server.http().resolve("/health"))
              .timeout(Duration.ofSeconds(5))
              .build();

      assertThat(HttpClient.newHttpClient().send(health, BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);

      for (Socket socket : slow) {
        socket.close();
      }
    }
  }
}
