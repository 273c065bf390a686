package dev.signoff.server.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request in the making. */
public final class Call {
  private final TestServer server;
  private final String method;
  private final String path;
  private final List<Map.Entry<String, String>> headers = new ArrayList<>();
  private byte[] body = {};
  private boolean isChunked;
  private boolean isPlain;
  private boolean isOffContract;

  Call(TestServer server, String method, String path) {
    this.server = server;
    this.method = method;
    this.path = path;
  }

  public Call header(String name, String value) {
    headers.add(Map.entry(name, value));
    return this;
  }

  public Call cookie(String name, String value) {
    return header("Cookie", name + "=" + value);
  }

  public Call json(String text) {
    return body("application/json", text);
  }

  public Call body(String contentType, String text) {
    return header("Content-Type", contentType).bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public Call bytes(byte... bytes) {
    body = bytes;
    return this;
  }

  public Call chunked() {
    isChunked = true;
    return this;
  }

  /** Sends it over plain HTTP instead of HTTPS. */
  public Call plain() {
    isPlain = true;
    return this;
  }

  /** Says that no contract has this method and path, and that the test knows. */
  public Call offContract() {
    isOffContract = true;
    return this;
  }

  public Answer send() {
    return server.send(this);
  }

  /** Sends it and expects this status. */
  public Answer expect(int status) {
    Answer answer = send();
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
