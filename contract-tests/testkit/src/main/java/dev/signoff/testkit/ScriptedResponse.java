package dev.signoff.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * HTTP response that a {@link ScriptedServer} sends.
 *
 * @param status the status
 * @param headers names and values of the headers; {@code Content-Length} is added
 * @param body the body
 */
public record ScriptedResponse(int status, List<Map.Entry<String, String>> headers, String body) {
  /** Returns a response with a JSON body. */
  public static ScriptedResponse json(int status, String body) {
    return empty(status).with("Content-Type", "application/json").withBody(body);
  }

  /** Returns a response without a body. */
  public static ScriptedResponse empty(int status) {
    return new ScriptedResponse(status, List.of(), "");
  }

  /** Returns this response with one more header. */
  public ScriptedResponse with(String name, String value) {
    var more = Stream.concat(headers.stream(), Stream.of(Map.entry(name, value)));
    return new ScriptedResponse(status, more.toList(), body);
  }

  /** Returns this response with another body. */
  public ScriptedResponse withBody(String text) {
    return new ScriptedResponse(status, headers, text);
  }

  /** Returns the response as it is sent. */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    headers.forEach(it -> text.append(it.getKey() + ": " + it.getValue() + "\r\n"));
    if (!body.isEmpty() || (status != 204 && status != 304)) {
      text.append("Content-Length: " + body.getBytes(UTF_8).length + "\r\n");
    }
    return text.append("\r\n").append(body).toString().getBytes(UTF_8);
  }
}
