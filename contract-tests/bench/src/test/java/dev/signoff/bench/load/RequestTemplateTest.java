package dev.signoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RequestTemplateTest {
  private static final URI SERVER = URI.create("http://127.0.0.1:8080");

  @Test
  void textHasTheBytesOfTheRequest() {
    String text = LoadOperation.restedLogout().request().text(SERVER);

    assertThat(text)
        .startsWith("POST /api/1/ce/examples/auth?key=")
        .contains("&logout=true HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n")
        .contains("\r\nContent-Length: 0\r\n")
        .contains("\r\nCookie: __Secure-rested-access-token={token}\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void aClientRequestHasTheToken() {
    var request = LoadOperation.ibmMqLogout().request().to(SERVER, "abc");

    assertThat(request.method()).isEqualTo("DELETE");
    assertThat(request.uri()).isEqualTo(SERVER.resolve("/ibmmq/rest/v1/login"));
    assertThat(request.headers().firstValue("Cookie")).hasValue("LtpaToken2=abc");
  }
}
