package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request in the making. */
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

  /** Sends it over plain HTTP instead of HTTPS. */
  public TestRequest plain() {
    isPlain = true;
    return this;
  }

  /** Says that no contract has this method and path, and that the test knows. */
  public TestRequest offContract() {
    isOffContract = true;
    return this;
  }

  public TestResponse send() {
    return server.send(this);
  }

  /** Sends it and expects this status. */
  public TestResponse expect(int status) {
    TestResponse answer = send();
    assertThat(answer.status()).as("%s %s: %s", method, path, answer).isEqualTo(status);
    return answer;
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
