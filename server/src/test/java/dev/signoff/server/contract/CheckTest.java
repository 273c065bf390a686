package dev.signoff.server.contract;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CheckTest {

  @Test
  void presenceIsTheOnlyThingThatNullLacks() {
    refused("'name' is missing.", () -> Check.present("name", null));
    accepted(() -> Check.present("name", ""));
    accepted(() -> Check.length("name", null, 1, 2));
    accepted(() -> Check.pattern("name", null, "a"));
    accepted(() -> Check.oneOf("name", null, "a"));
  }

  @Test
  void lengthCountsCharactersAndNotCodeUnits() {
    accepted(() -> Check.length("name", "😀😀", 2, 2));
    accepted(() -> Check.length("name", "", 0, 2));
    refused("'name' must have 1 to 2 characters.", () -> Check.length("name", "", 1, 2));
    refused("'name' must have 1 to 2 characters.", () -> Check.length("name", "abc", 1, 2));
  }

  @Test
  void aPatternIsFoundAnywhereUnlessItSaysWhere() {
    accepted(() -> Check.pattern("name", "xay", "a"));
    accepted(() -> Check.pattern("name", "a$", "^a\\$"));
    refused("'name' must match ^a+$.", () -> Check.pattern("name", "ab", "^a+$"));
    refused("'name' must match ^a+$.", () -> Check.pattern("name", "a\n", "^a+$"));
    refused("'name' must match ^a+$.", () -> Check.pattern("name", "b\na", "^a+$"));
  }

  @Test
  void anEnumIsExact() {
    accepted(() -> Check.oneOf("name", "a", "a", "b"));
    refused("'name' must be one of [a, b].", () -> Check.oneOf("name", "A", "a", "b"));
  }

  private static void accepted(ThrowingCallable check) {
    assertThatNoException().isThrownBy(check);
  }

  private static void refused(String message, ThrowingCallable check) {
    assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
  }
}
