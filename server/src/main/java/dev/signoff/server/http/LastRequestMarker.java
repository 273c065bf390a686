package dev.signoff.server.http;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;

/**
 * Marker of a connection on which no further request may be handled, because the response will
 * close it. Grizzly itself would still handle data after the last request.
 */
final class LastRequestMarker {
  private static final Attribute<Boolean> HAS_COME =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("signoff.last-request");

  private LastRequestMarker() {}

  static void hasCome(Connection<?> connection) {
    HAS_COME.set(connection, Boolean.TRUE);
  }

  static boolean isOver(Connection<?> connection) {
    return HAS_COME.isSet(connection);
  }
}
