package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RedisProcess;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of two nodes for each IBM MQ profile, all with one Redis. */
class MultipleNodesTest {
  @RegisterExtension static final RedisProcess REDIS = RedisProcess.with();

  @TempDir static Path folder;

  private static final List<ServerNode> NODES = new ArrayList<>();

  @BeforeAll
  static void start() {
    Stream.of(IbmMqProfile.V9_0_5, IbmMqProfile.V9_0_4)
        .map(release -> ServerNode.start(2, REDIS, release, folder))
        .forEach(NODES::addAll);
  }

  @AfterAll
  static void stop() {
    NODES.forEach(ServerNode::close);
  }

  @ParameterizedTest
  @EnumSource
  void anIbmMqLogoutAtOneNodeIsEffectiveAtTheOtherAtOnce(IbmMqProfile release) {
    for (int i = 0; i < 5; i++) {
      IbmMqTestSession session = IbmMqTestSession.logIn(one(release), "mqadmin");
      IbmMqTestSession other = IbmMqTestSession.logIn(another(release), "mqadmin");
      IbmMqTestSession there =
          new IbmMqTestSession(another(release), session.token(), session.csrf());
      there.whoAmI().expect(200);
      String csrf = newest(session, there);

      new IbmMqTestSession(one(release), session.token(), csrf).logout().expect(204);

      there.whoAmI().expect(401);
      there.logout().expect(401);
      other.whoAmI().expect(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSessionThatEndedAtAnotherNodeHidesNoLiveOne(IbmMqProfile release) {
    IbmMqTestSession ended = IbmMqTestSession.logIn(one(release), "mqadmin");
    ended.logout().expect(204);
    IbmMqTestSession live = IbmMqTestSession.logIn(one(release), "mqadmin");
    String both = "LtpaToken2=" + ended.token() + "; LtpaToken2=" + live.token();

    another(release)
        .delete(IbmMqTestSession.LOGIN)
        .header("Cookie", both)
        .header(IbmMqTestSession.CSRF, live.csrf())
        .expect(204);

    live.whoAmI().expect(401);
    one(release).get(IbmMqTestSession.LOGIN).header("Cookie", both).expect(401);
  }

  @Test
  void ofSeveralAccessTokensTheLiveOneCountsAtEveryNode() {
    RestedTestSession ended = RestedTestSession.logIn(one(IbmMqProfile.V9_0_5), "username");
    ended.logout().expect(204);
    RestedTestSession live = RestedTestSession.logIn(one(IbmMqProfile.V9_0_5), "username");
    String both =
        RestedTestSession.COOKIE
            + "="
            + ended.token()
            + "; "
            + RestedTestSession.COOKIE
            + "="
            + live.token();
    TestServer node = another(IbmMqProfile.V9_0_5);
    node.get(RestedTestSession.OPEN).header("Cookie", both).expect(200);

    node.post(RestedTestSession.OPEN + "&logout=true").header("Cookie", both).expect(204);

    assertThat(live.isAlive()).isFalse();
  }

  @Test
  void aTokenThatAnotherNodeHasReplacedIsRefused() {
    IbmMqTestSession session = IbmMqTestSession.logIn(one(IbmMqProfile.V9_0_4), "mqadmin");
    new IbmMqTestSession(another(IbmMqProfile.V9_0_4), session.token(), "").whoAmI().expect(200);

    session.logout().expect(401);
  }

  @Test
  void aRestedLogoutAtOneNodeIsEffectiveAtTheOtherAtOnce() {
    for (int i = 0; i < 5; i++) {
      RestedTestSession session = RestedTestSession.logIn(one(IbmMqProfile.V9_0_5), "username");
      RestedTestSession there =
          new RestedTestSession(another(IbmMqProfile.V9_0_5), session.token());
      assertThat(there.isAlive()).isTrue();

      session.logout().expect(204);

      assertThat(there.isAlive()).isFalse();
      there.logout().expect(403);
    }
  }

  @Test
  void aRocketChatLogoutAtOneNodeIsEffectiveAtTheOtherAtOnce() {
    for (int i = 0; i < 5; i++) {
      RocketChatTestSession session =
          RocketChatTestSession.logIn(one(IbmMqProfile.V9_0_5), "alice");
      RocketChatTestSession there =
          new RocketChatTestSession(
              another(IbmMqProfile.V9_0_5), session.token(), session.userId());
      assertThat(there.isAlive()).isTrue();

      session.logout().expect(200);

      assertThat(there.isAlive()).isFalse();
      there.logout().expect(401);
    }
  }

  @Test
  void redisContainsNoTokenAndEveryKeyExpires() {
    List<String> secrets = new ArrayList<>();
    IbmMqTestSession mq = IbmMqTestSession.logIn(one(IbmMqProfile.V9_0_4), "mqadmin");
    IbmMqTestSession out = IbmMqTestSession.logIn(one(IbmMqProfile.V9_0_5), "mqadmin");
    out.logout().expect(204);
    RocketChatTestSession rocketChat =
        RocketChatTestSession.logIn(one(IbmMqProfile.V9_0_5), "alice");
    secrets.addAll(List.of(mq.token(), mq.csrf(), out.token(), rocketChat.token()));
    secrets.add(RestedTestSession.logIn(one(IbmMqProfile.V9_0_5), "username").token());

    List<String> kept = everythingIn(REDIS);

    assertThat(kept).hasSizeGreaterThan(8);
    secrets.forEach(
        secret -> assertThat(kept).as("a token").noneMatch(text -> text.contains(secret)));
    List<String> keys = REDIS.execute(redis -> redis.keys("*"));
    assertThat(keys)
        .allMatch(key -> key.startsWith("signoff:"))
        .filteredOn(key -> REDIS.<Long>execute(redis -> redis.pttl(key)) < 0)
        .containsExactly("signoff:generation");
  }

  /**
   * Returns the newest CSRF token. With 9.0.4 each GET of the login resource issues a new one, and
   * only the newest is valid, at every node.
   */
  private static String newest(IbmMqTestSession session, IbmMqTestSession seenFrom) {
    List<String> cookies = seenFrom.whoAmI().expect(200).setCookies();
    return cookies.isEmpty()
        ? session.csrf()
        : cookies.get(0).replaceFirst("csrfToken=([^;]*).*", "$1");
  }

  private static List<String> everythingIn(RedisProcess redis) {
    return redis.execute(
        commands ->
            commands.keys("*").stream()
                .flatMap(
                    key ->
                        Stream.concat(
                            Stream.of(key),
                            commands.type(key).equals("string")
                                ? Stream.of(commands.get(key))
                                : commands.zrange(key, 0, -1).stream()))
                .toList());
  }

  private static TestServer one(IbmMqProfile release) {
    return NODES.get(release == IbmMqProfile.V9_0_5 ? 0 : 2).server();
  }

  private static TestServer another(IbmMqProfile release) {
    return NODES.get(release == IbmMqProfile.V9_0_5 ? 1 : 3).server();
  }
}
