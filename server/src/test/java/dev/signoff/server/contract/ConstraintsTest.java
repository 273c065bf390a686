package dev.signoff.server.contract;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

  @Test
  void nullFailsOnlyThePresenceCheck() {
    refused("'name' is missing.", () -> Constraints.present("name", null));
    accepted(() -> Constraints.present("name", ""));
    accepted(() -> Constraints.length("name", null, 1, 2));
    accepted(() -> Constraints.pattern("name", null, "a"));
    accepted(() -> Constraints.oneOf("name", null, "a"));
  }

  @Test
  void lengthCountsCharactersAndNotCodeUnits() {
    accepted(() -> Constraints.length("name", "😀😀", 2, 2));
    accepted(() -> Constraints.length("name", "", 0, 2));
    refused("'name' must have 1 to 2 characters.", () -> Constraints.length("name", "", 1, 2));
    refused("'name' must have 1 to 2 characters.", () -> Constraints.length("name", "abc", 1, 2));
  }

  @Test
  void aPatternMatchesAnywhereUnlessItIsAnchored() {
    accepted(() -> Constraints.pattern("name", "xay", "a"));
    accepted(() -> Constraints.pattern("name", "a$", "^a\\$"));
    refused("'name' must match ^a+$.", () -> Constraints.pattern("name", "ab", "^a+$"));
    refused("'name' must match ^a+$.", () -> Constraints.pattern("name", "a\n", "^a+$"));
    refused("'name' must match ^a+$.", () -> Constraints.pattern("name", "b\na", "^a+$"));
  }

  @Test
  void anEnumIsExact() {
    accepted(() -> Constraints.oneOf("name", "a", "a", "b"));
    refused("'name' must be one of [a, b].", () -> Constraints.oneOf("name", "A", "a", "b"));
  }

  private static void accepted(ThrowingCallable check) {
    assertThatNoException().isThrownBy(check);
  }

  private static void refused(String message, ThrowingCallable check) {
    assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
  }
}
