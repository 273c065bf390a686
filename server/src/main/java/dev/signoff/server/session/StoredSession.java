package dev.signoff.server.session;

import org.jspecify.annotations.Nullable;

/** An entry that has an owner, and stands in line with the owner's others. */
final class StoredSession extends StoredValue {
  private final SecretHash key;
  private final OwnerSessions owner;
  // Both belong to the owner, who links them.
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
  void forgotten() {
    owner.leave(this);
  }
}
