package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Leaks;
import dev.signoff.conformance.check.Sessions;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.Target;

/**
 * What all checks of one run share.
 *
 * @param target the server and its users
 * @param wire knows all exchanges so far
 * @param chat sends
 * @param sessions opens sessions, and ends them in the end
 * @param live has sessions that only refused requests are made of
 * @param bench knows a session that was logged out
 * @param table asks with flawed credentials
 * @param leaks knows what no body may hold
 */
record Scene(
    Target target,
    Wire wire,
    RocketChat chat,
    Sessions<TokenPair> sessions,
    Live live,
    RocketChatBench bench,
    TruthTable<TokenPair> table,
    Leaks leaks) {

  static Scene of(Target target, Wire wire) {
    Leaks leaks = new Leaks(target);
    RocketChat chat = new RocketChat(wire, leaks);
    Sessions<TokenPair> sessions = new Sessions<>(chat, wire);
    Live live = new Live(target, chat, sessions);
    RocketChatBench bench = new RocketChatBench(target, sessions, live);
    TruthTable<TokenPair> table = new TruthTable<>(Calls.CONTRACT, wire, bench);
    return new Scene(target, wire, chat, sessions, live, bench, table, leaks);
  }

  /** Whether a logout succeeded that had to be refused, and may have ended whatever it likes. */
  boolean acceptedFlaw() {
    return table.lines().stream()
        .anyMatch(line -> line.answer() != null && line.answer().succeeded() && !line.holds());
  }

  /** Ends a session that has served its purpose, since servers may keep few for each user. */
  void end(TokenPair pair) {
    if (chat.send(Calls.logout(pair)).succeeded()) {
      sessions.ended(pair);
    }
  }

  /** A session of the user, to be ended. */
  TokenPair fresh() {
    return sessions.fresh(target.user());
  }
}
