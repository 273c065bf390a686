package dev.signoff.server.session;

/** Value in the embedded store, with its expiry. */
class StoredValue {
  private final String value;
  private final long expires;

  /** Creates an entry that expires at the given time, in milliseconds since 1970. */
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

  /** Called after the store has removed the entry, possibly more than once. */
  void removed() {}
}
