package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.ForbiddenException;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.ibmmq.IbmMqClient;
import dev.signoff.server.ibmmq.IbmMqProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of an IBM MQ session in the SDK, for any kind of server. */
abstract class IbmMqSdkSuite {
  abstract SdkTestEnvironment environment(IbmMqProfile release);

  @ParameterizedTest
  @EnumSource(IbmMqProfile.class)
  void logsInReadsCreatesAQueueAndLogsOutWithoutAConfiguredRelease(IbmMqProfile release) {
    try (var mq = client(release)) {
      var session = mq.logIn("mqadmin", "mqadmin");
      assertThat(session.whoAmI().role()).containsExactly("MQWebAdmin");
      assertThat(session.createQueue("QM1", "SDK." + release.name()).status()).isEqualTo(201);

      assertThat(session.logOut()).isEqualTo(new LogOutResult.LoggedOut());
      assertThat(session.logOut()).isEqualTo(new LogOutResult.AlreadyLoggedOut());
    }
  }

  @ParameterizedTest
  @EnumSource(IbmMqProfile.class)
  void logsOutOneSessionAndLeavesTheOthersAlive(IbmMqProfile release) {
    try (var mq = client(release);
        var same = mq.logIn("mqadmin", "mqadmin");
        var other = mq.logIn("mqreader", "mqreader")) {
      mq.logIn("mqadmin", "mqadmin").logOut();

      assertThat(same.whoAmI().name()).isEqualTo("mqadmin");
      assertThat(other.whoAmI().name()).isEqualTo("mqreader");
    }
  }

  @Test
  void aReplayedTokenIsRefusedWhereLoggedOutOnesAreTracked() {
    try (var mq = client(IbmMqProfile.V9_0_4)) {
      var session = mq.logIn("mqadmin", "mqadmin");
      SessionToken copy = session.token();
      session.close();

      assertThatThrownBy(() -> mq.resume(copy).whoAmI()).isInstanceOf(UnauthorizedException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(IbmMqProfile.class)
  void aCsrfTokenThatAnotherClientReplacedIsFetchedAnew(IbmMqProfile release) {
    try (var mq = client(release);
        var session = mq.logIn("mqadmin", "mqadmin")) {
      mq.resume(session.token()).whoAmI();

      assertThat(session.logOut()).isEqualTo(new LogOutResult.LoggedOut());
    }
  }

  @ParameterizedTest
  @EnumSource(IbmMqProfile.class)
  void aUserWithoutTheRoleIsForbidden(IbmMqProfile release) {
    try (var mq = client(release);
        var session = mq.logIn("mqreader", "mqreader")) {
      assertThatThrownBy(() -> session.createQueue("QM1", "Q1"))
          .isInstanceOf(ForbiddenException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(IbmMqProfile.class)
  void aWrongPasswordIsUnauthorizedAndStaysOutOfTheMessage(IbmMqProfile release) {
    try (var mq = client(release)) {
      assertThatThrownBy(() -> mq.logIn("mqadmin", "s3cret-and-wrong"))
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageNotContaining("s3cret");
    }
  }

  final IbmMqClient client(IbmMqProfile release) {
    return IbmMqClient.at(environment(release).url(), environment(release).options());
  }
}
