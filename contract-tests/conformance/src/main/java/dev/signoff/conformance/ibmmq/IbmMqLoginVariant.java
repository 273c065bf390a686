package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.http.RawRequest;
import java.util.List;

/**
 * Login variant: the documented form, or one that a faulty server requires.
 *
 * @param type the value of {@code Content-Type}
 * @param csrf whether the CSRF header is sent
 */
record IbmMqLoginVariant(String type, boolean csrf) {
  static final IbmMqLoginVariant PLAIN = new IbmMqLoginVariant(IbmMqRequests.JSON, false);

  /** All variants, in the order in which they are tried. */
  static final List<IbmMqLoginVariant> ALL =
      List.of(
          PLAIN,
          new IbmMqLoginVariant(IbmMqRequests.JSON, true),
          new IbmMqLoginVariant("application/json;charset=utf-8", false),
          new IbmMqLoginVariant("application/json; charset=UTF-8", true));

  RawRequest login(String body) {
    RawRequest request = IbmMqRequests.login(type, body);
    return csrf ? request.header(IbmMqRequests.CSRF_HEADER, IbmMqRequests.ANY_VALUE) : request;
  }
}
