package dev.signoff.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {
  private static final String GOOD =
      """
      ibmMq:
        - username: admin
          password: correct-horse
          roles: [MQWebAdmin]
      rested:
        - key: abc
          endpoints: [auth]
          users:
            - username: user
              email: user@example.com
              passwordHash: $2b$06$NUfuNOovj2LyWfevsIczFumSKEypFkIALgXBTWB1qXdC5mSHTNDVu
      """;

  @TempDir Path directory;

  @Test
  void aGoodFileIsRead() throws IOException {
    Accounts accounts = Accounts.read(file(GOOD));

    assertThat(accounts.ibmMq().authenticate("admin", "correct-horse"))
        .hasValueSatisfying(
            admin -> {
              assertThat(admin.name()).isEqualTo("admin");
              assertThat(admin.roles()).containsExactly("MQWebAdmin");
            });
    RestedProject project = accounts.rested().get(0);
    assertThat(project.allowedOrigins()).isEmpty();
    assertThat(project.disallowNoOrigin()).isFalse();
    assertThat(project.users().authenticate("user@example.com", "mqadmin")).isPresent();
    assertThat(accounts.rocketChat().accounts()).isEmpty();
    assertThat(accounts.rocketChat().authenticate("anybody", "x")).isEmpty();
    assertThat(accounts.toString()).doesNotContain("correct-horse", "$2b$");
  }

  @Test
  void theDemoAccountsAreRead() {
    Accounts demo = Accounts.demo();

    assertThat(demo.ibmMq().authenticate("mqadmin", "mqadmin")).isPresent();
    assertThat(demo.ibmMq().authenticate("mqreader", "mqreader")).isPresent();
    for (RestedProject project : demo.rested()) {
      assertThat(project.users().authenticate("username", "password")).isPresent();
    }
    assertThat(demo.rocketChat().authenticate("alice", "alice-secret")).isPresent();
    assertThat(demo.rocketChat().authenticate("bob@example.com", "bob-secret")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "roles: [MQWebAdmin], role: [MQWebAdmin], line 2, is not a known property; a user has username",
    "endpoints: [auth], endpoint: [auth], line 6, endpoints",
    "username: admin, user: admin, line 2, username",
    "username: admin, email: admin, line 2, username",
    "roles: [MQWebAdmin], roles: MQWebAdmin, line 4, roles",
    "roles: [MQWebAdmin], passwordHash: x, line 2, needs either 'password' or 'passwordHash'",
    "password: correct-horse, name: x, line 2, needs either 'password' or 'passwordHash'",
    "password: correct-horse, passwordHash: correct-horse, line 2, is not a bcrypt hash",
    "password: correct-horse, password: \"\", line 2, must have 1 to 72 bytes",
    "roles: [MQWebAdmin], password: correct-horse, line 4, duplicate",
    "key: abc, name: abc, line 6, key",
    "endpoints: [auth], disallowNoOrigin: true, line 6, endpoints",
    "ibmMq:, ibmmq:, line 1, is not a known property; known are",
    "ibmMq:, ibmMq: [, line 1, well-formed YAML"
  })
  void aMistakeIsReportedWithFileLineAndCorrection(
      String good, String bad, String line, String correction) throws IOException {
    Path file = file(GOOD.replaceFirst(Pattern.quote(good), bad));

    assertThatExceptionOfType(InvalidAccountsException.class)
        .isThrownBy(() -> Accounts.read(file))
        .withMessageContainingAll(file.toString(), line, correction == null ? "" : correction)
        .withMessageNotContaining("correct-horse");
  }

  @Test
  void aMissingEmptyOrInvalidFileIsReported() throws IOException {
    assertMistake(directory.resolve("none.yaml"), "does not exist");
    assertMistake(directory, "cannot be read");
    assertMistake(file(""), "none of the sections 'ibmMq'");
    assertMistake(file("correct-horse"), "");
    assertMistake(file("- correct-horse"), "");
    assertMistake(file("ibmMq: [}"), "not well-formed YAML");
    assertMistake(file("\0"), "");
  }

  @Test
  void usersAndKeysAreUnique() throws IOException {
    assertMistake(file("ibmMq: [{username: a, password: b}, {username: a, password: c}]"), "'a'");
    assertMistake(
        file("ibmMq: [{username: a, password: b}, {username: b, email: a, password: c}]"), "'a'");
    assertMistake(
        file("rested: [{key: a, endpoints: [], users: []}, {key: a, endpoints: [], users: []}]"),
        "Two rested projects have the same key");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Accounts(
                    new UserDirectory(List.of()),
                    List.of(project("same"), project("same")),
                    new UserDirectory(List.of())));
  }

  private static RestedProject project(String key) {
    return new RestedProject(key, List.of("auth"), Set.of(), false, new UserDirectory(List.of()));
  }

  private static void assertMistake(Path file, String what) {
    assertThatExceptionOfType(InvalidAccountsException.class)
        .isThrownBy(() -> Accounts.read(file))
        .withMessageContainingAll(file.toString(), what)
        .withMessageNotContaining("correct-horse");
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(directory.resolve("accounts.yaml"), yaml);
  }
}
