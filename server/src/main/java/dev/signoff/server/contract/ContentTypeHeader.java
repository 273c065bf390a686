package dev.signoff.server.contract;

import java.util.Locale;

/** Parser of the {@code Content-Type} header. */
final class ContentTypeHeader {
  private ContentTypeHeader() {}

  static String withoutParameters(String contentType) {
    int semicolon = contentType.indexOf(';');
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
