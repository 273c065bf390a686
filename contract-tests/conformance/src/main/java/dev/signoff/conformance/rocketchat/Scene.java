package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Leaks;
import dev.signoff.conformance.check.Sessions;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.http.Answer;
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
 * @param endings uses tokens again after their logout
 */
record Scene(
    Target target,
    Wire wire,
    RocketChat chat,
    Sessions<TokenPair> sessions,
    Live live,
    RocketChatBench bench,
    TruthTable<TokenPair> table,
    Leaks leaks,
    Endings endings) {

  static Scene of(Target target, Wire wire) {
    Leaks leaks = new Leaks(target);
    RocketChat chat = new RocketChat(wire, leaks);
    Sessions<TokenPair> sessions = new Sessions<>(chat, wire);
    chat.register(sessions::opened);
    Live live = new Live(target, chat, sessions);
    RocketChatBench bench = new RocketChatBench(target, sessions, live);
    TruthTable<TokenPair> table = new TruthTable<>(Calls.CONTRACT, wire, bench);
    Endings endings = new Endings(chat);
    return new Scene(target, wire, chat, sessions, live, bench, table, leaks, endings);
  }

  /**
   * Logs out, as a step of a check that is about something else than the status.
   *
   * @return the answer; a refusal has been reported
   */
  Answer logOut(String what, TokenPair pair, Trial trial) {
    return loggedOut(what, pair, chat.send(Calls.logout(pair)), trial);
  }

  Answer loggedOut(String what, TokenPair pair, Answer logout, Trial trial) {
    if (logout.succeeded()) {
      sessions.ended(pair);
    } else {
      trial.expect(what, logout).status(200);
    }
    return logout;
  }

  /**
   * Ends a session that has served its purpose, since servers may keep few for each user.
   *
   * @param what names the session in what is found about its end
   */
  Answer end(String what, TokenPair pair) {
    Answer logout = chat.send(Calls.logout(pair));
    if (logout.succeeded()) {
      sessions.ended(pair);
      endings.aside("the logout of " + what, pair);
    }
    return logout;
  }

  /** A session of the user, to be ended. */
  TokenPair fresh() {
    return sessions.fresh(target.user());
  }
}
