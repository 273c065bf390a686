package dev.signoff.server.session;

import org.jspecify.annotations.Nullable;

/** An entry that has an owner, and stands in line with the owner's others. */
final class Session extends Entry {
  private final Hash key;
  private final Owner owner;
  // Both belong to the owner, who links them.
  @Nullable Session older;
  @Nullable Session newer;

  Session(Hash key, String value, long expires, Owner owner) {
    super(value, expires);
    this.key = key;
    this.owner = owner;
  }

  Hash key() {
    return key;
  }

  @Override
  void forgotten() {
    owner.leave(this);
  }
}
