package dev.signoff.server.session;

/** A value that the embedded store remembers. */
class StoredValue {
  private final String value;
  private final long expires;

  /** Takes when to forget it, in milliseconds since 1970. */
  StoredValue(String value, long expires) {
    this.value = value;
    this.expires = expires;
  }

  final String value() {
    return value;
  }

  final long expires() {
    return expires;
  }

  /** Called when the store has forgotten it, perhaps more than once. */
  void forgotten() {}
}
