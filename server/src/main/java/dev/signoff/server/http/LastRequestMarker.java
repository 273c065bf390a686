package dev.signoff.server.http;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;

/**
 * Remembers that no other request counts on a connection, as the answer will close it. Grizzly
 * itself would still obey what was sent behind that request.
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
