package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.http.Call;
import java.util.List;

/**
 * How a client calls login: the vendor's way, or one that a server wrongly insists on.
 *
 * @param type the value of {@code Content-Type}
 * @param csrf whether the CSRF header is sent
 */
record Way(String type, boolean csrf) {
  static final Way PLAIN = new Way(MqCalls.JSON, false);

  /** In the order in which they are tried. */
  static final List<Way> ALL =
      List.of(
          PLAIN,
          new Way(MqCalls.JSON, true),
          new Way("application/json;charset=utf-8", false),
          new Way("application/json; charset=UTF-8", true));

  Call login(String body) {
    Call call = MqCalls.login(type, body);
    return csrf ? call.header(MqCalls.CSRF_HEADER, MqCalls.ANY_VALUE) : call;
  }
}
