package dev.signoff.server.session;

import org.jspecify.annotations.Nullable;

/** Session in the embedded store, linked with the other sessions of its owner. */
final class StoredSession extends StoredValue {
  private final SecretHash key;
  private final OwnerSessions owner;
  // Links, guarded by the owner.
  @Nullable StoredSession older;
  @Nullable StoredSession newer;

  StoredSession(SecretHash key, String value, long expires, OwnerSessions owner) {
    super(value, expires);
    this.key = key;
    this.owner = owner;
  }

  SecretHash key() {
    return key;
  }

  @Override
  void removed() {
    owner.remove(this);
  }
}
