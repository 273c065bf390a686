package dev.signoff.sdk.testing;

import java.util.ArrayList;
import java.util.List;

/** Response that a test server is configured to send. */
public record ScriptedResponse(int status, List<String[]> headers, String body) {
  public static ScriptedResponse json(int status, String body) {
    return empty(status).with("Content-Type", "application/json").saying(body);
  }

  public static ScriptedResponse empty(int status) {
    return new ScriptedResponse(status, List.of(), "");
  }

  public ScriptedResponse with(String header, String value) {
    List<String[]> more = new ArrayList<>(headers);
    more.add(new String[] {header, value});
    return new ScriptedResponse(status, more, body);
  }

  public ScriptedResponse saying(String text) {
    return new ScriptedResponse(status, headers, text);
  }
}
