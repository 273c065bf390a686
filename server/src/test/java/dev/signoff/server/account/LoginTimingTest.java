package dev.signoff.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Test;

/**
 * Test that a failed login costs the same hashing for every user name, so its time reveals nothing.
 */
class LoginTimingTest {
  private final UserDirectory directory =
      new UserDirectory(List.of(account("cheap", 4), account("middle", 6), account("dear", 7)));

  @Test
  void theWorkIsTheSameForEveryHashCostAndForUnknownUsers() {
    assertThat(Stream.of("cheap", "middle", "dear", "nobody").map(login -> work(directory, login)))
        .containsOnly(1 << 7);
    assertThat(work(new UserDirectory(List.of()), "nobody")).isEqualTo(1 << 10);
  }

  @Test
  void theRightPasswordIsAcceptedWhicheverOtherHashesAreCompared() {
    for (String user : List.of("cheap", "middle", "dear")) {
      assertThat(directory.authenticate(user, "of " + user)).isPresent();
      assertThat(directory.authenticate(user, "wrong")).isEmpty();
    }
    assertThat(directory.authenticate("nobody", "")).isEmpty();
  }

  @Test
  void theHashForUnknownUsersIsComputedAndNeverMatches() {
    PasswordHash nobody = PasswordHash.ofNobody(4);

    assertThat(PasswordHash.parse(nobody.text()).cost()).isEqualTo(4);
    assertThat(nobody.matches("")).isFalse();
  }

  private static int work(UserDirectory directory, String login) {
    return directory.hashesFor(login).stream().mapToInt(hash -> 1 << hash.cost()).sum();
  }

  private static Account account(String name, int cost) {
    byte[] password = ("of " + name).getBytes(StandardCharsets.UTF_8);
    String hash = OpenBSDBCrypt.generate("2b", password, new byte[16], cost);
    return new Account(name, null, name, List.of(), PasswordHash.parse(hash));
  }
}
