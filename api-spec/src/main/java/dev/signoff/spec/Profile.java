package dev.signoff.spec;

/**
 * Variety of a vendor's API that a contract covers, an element of {@code x-profiles}.
 *
 * @param id the id, such as {@code ibm-mq-9.0.4}
 * @param isDefault whether a check without a profile uses this one
 * @param description what sets it apart
 */
public record Profile(String id, boolean isDefault, String description) {

  static Profile of(DocumentNode place) {
    return new Profile(place.text("id"), place.flag("default"), place.text("description"));
  }
}
