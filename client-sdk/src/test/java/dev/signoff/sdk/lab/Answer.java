package dev.signoff.sdk.lab;

import java.util.ArrayList;
import java.util.List;

/** What a server in a test says. */
public record Answer(int status, List<String[]> headers, String body) {
  public static Answer json(int status, String body) {
    return empty(status).with("Content-Type", "application/json").saying(body);
  }

  public static Answer empty(int status) {
    return new Answer(status, List.of(), "");
  }

  public Answer with(String header, String value) {
    List<String[]> more = new ArrayList<>(headers);
    more.add(new String[] {header, value});
    return new Answer(status, more, body);
  }

  public Answer saying(String text) {
    return new Answer(status, headers, text);
  }
}
