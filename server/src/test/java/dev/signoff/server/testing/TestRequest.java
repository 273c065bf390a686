package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.testkit.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builder of a request to a {@link TestServer}. */
public final class TestRequest {
  private final TestServer server;
  private final String method;
  private final String path;
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();
  private byte[] body = {};
  private boolean isChunked;
  private boolean isPlain;
  private boolean isOffContract;

  TestRequest(TestServer server, String method, String path) {
    this.server = server;
    this.method = method;
    this.path = path;
  }

  public TestRequest header(String name, String value) {
    headers.add(Map.entry(name, value));
    return this;
  }

  public TestRequest cookie(String name, String value) {
    return header("Cookie", name + "=" + value);
  }

  public TestRequest json(String text) {
    return body("application/json", text);
  }

  public TestRequest body(String contentType, String text) {
    return header("Content-Type", contentType).bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public TestRequest bytes(byte... bytes) {
    body = bytes;
    return this;
  }

  public TestRequest chunked() {
    isChunked = true;
    return this;
  }

  /** Makes {@link #send} use plain HTTP instead of HTTPS. */
  public TestRequest plain() {
    isPlain = true;
    return this;
  }

  /** Marks the request as one whose method and path, or response, no contract documents. */
  public TestRequest offContract() {
    isOffContract = true;
    return this;
  }

  public TestResponse send() {
    return server.send(this);
  }

  /** Sends the request and fails the test if the response has another status. */
  public TestResponse expect(int status) {
    TestResponse response = send();
    assertThat(response.status()).as("%s %s: %s", method, path, response).isEqualTo(status);
    return response;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  List<Map.Entry<String, String>> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  boolean isChunked() {
    return isChunked;
  }

  boolean isPlain() {
    return isPlain;
  }

  boolean isOffContract() {
    return isOffContract;
  }
}
