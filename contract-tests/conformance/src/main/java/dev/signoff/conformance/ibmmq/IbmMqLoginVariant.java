package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.http.RawRequest;
import java.util.List;

/**
 * How a client calls login: the vendor's way, or one that a server wrongly insists on.
 *
 * @param type the value of {@code Content-Type}
 * @param csrf whether the CSRF header is sent
 */
record IbmMqLoginVariant(String type, boolean csrf) {
  static final IbmMqLoginVariant PLAIN = new IbmMqLoginVariant(IbmMqRequests.JSON, false);

  /** In the order in which they are tried. */
  static final List<IbmMqLoginVariant> ALL =
      List.of(
          PLAIN,
          new IbmMqLoginVariant(IbmMqRequests.JSON, true),
          new IbmMqLoginVariant("application/json;charset=utf-8", false),
          new IbmMqLoginVariant("application/json; charset=UTF-8", true));

  RawRequest login(String body) {
    RawRequest call = IbmMqRequests.login(type, body);
    return csrf ? call.header(IbmMqRequests.CSRF_HEADER, IbmMqRequests.ANY_VALUE) : call;
  }
}
