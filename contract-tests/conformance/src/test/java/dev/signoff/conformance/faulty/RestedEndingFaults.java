package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.Ce.remembering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Ways of ending too little, or another's session. */
final class RestedEndingFaults {
  private RestedEndingFaults() {}

  static List<Fault> all() {
    return List.of(
        remembering("RESTED-LOGOUT-09", "ends nothing", () -> keeping(asked -> true)),
        remembering("RESTED-LOGOUT-09", "ends no token in a cookie", () -> keeping(Ce::byCookie)),
        remembering("RESTED-LOGOUT-09", "ends no token in a header", () -> keeping(Ce::byHeader)),
        remembering("RESTED-LOGOUT-09", "ends the token a request later", RestedEndingFaults::late),
        remembering("RESTED-LOGOUT-09", "tells records out of a cache", RestedEndingFaults::cached),
        remembering(
            "RESTED-LOGOUT-09",
            "refuses an ended token only where it came from",
            RestedEndingFaults::elsewhere),
        remembering(
            "RESTED-LOGOUT-09", "revives a token by a second logout", RestedEndingFaults::revived),
        remembering(
            "RESTED-LOGOUT-09", "lets an ended token log out again", RestedEndingFaults::again),
        remembering(
            "RESTED-LOGOUT-12", "ends all sessions of the user", () -> ending(HandedOut::beside)),
        remembering(
            "RESTED-LOGOUT-12",
            "ends everybody's sessions",
            () -> ending((seen, token) -> seen.others(token, it -> true))),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the other user's sessions",
            () -> ending((seen, token) -> seen.others(token, it -> it.user().equals("other")))),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the user's newest session too",
            () -> ending((seen, token) -> last(seen.beside(token)))),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the user's oldest session too",
            () -> ending((seen, token) -> first(seen.beside(token)))),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the user's sessions with a cookie",
            () ->
                ending(
                    (seen, token) ->
                        seen.beside(token).stream().filter(it -> !it.byHeader()).toList())),
        remembering(
            "RESTED-LOGOUT-12",
            "ends the user's sessions with a header",
            () ->
                ending(
                    (seen, token) ->
                        seen.beside(token).stream().filter(it -> it.byHeader()).toList())),
        remembering(
            "RESTED-LOGOUT-12", "keeps one session for each user", RestedEndingFaults::single));
  }

  /** Says that it logs out, and does not. */
  private static Fault.Behaviour keeping(Predicate<Asked> which) {
    Set<String> ended = new HashSet<>();
    return (asked, origin) -> {
      if (Ce.logsOut(asked) && which.test(asked) && ended.contains(Ce.token(asked))) {
        return Ce.forbidden();
      }
      if (Ce.logsOut(asked) && which.test(asked) && lives(asked, origin)) {
        ended.add(Ce.token(asked));
        return Answered.of(204);
      }
      return origin.send(asked);
    };
  }

  private static boolean lives(Asked asked, Fault.Origin origin) {
    return origin.send(asked.withMethod("GET")).succeeded();
  }

  private static Fault.Behaviour late() {
    List<String> due = new ArrayList<>();
    return (asked, origin) -> {
      if (Ce.logsOut(asked) && lives(asked, origin)) {
        due.add(Ce.token(asked));
        return Answered.of(204);
      }
      Answered answer = origin.send(asked);
      due.forEach(token -> Ce.end(token, origin));
      due.clear();
      return answer;
    };
  }

  private static Fault.Behaviour cached() {
    Map<String, Answered> told = new HashMap<>();
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      if (Ce.asks(asked) && answer.succeeded()) {
        told.put(Ce.token(asked), answer);
      }
      return Ce.asks(asked) ? told.getOrDefault(Ce.token(asked), answer) : answer;
    };
  }

  private static Fault.Behaviour elsewhere() {
    Map<String, Boolean> ended = new HashMap<>();
    return (asked, origin) -> {
      String token = Ce.token(asked);
      if (Ce.logsOut(asked) && !ended.containsKey(token) && lives(asked, origin)) {
        ended.put(token, Ce.byHeader(asked));
        return Answered.of(204);
      }
      return ended.containsKey(token) && ended.get(token) == Ce.byHeader(asked)
          ? Ce.forbidden()
          : origin.send(asked);
    };
  }

  private static Fault.Behaviour revived() {
    Map<String, Integer> logouts = new HashMap<>();
    return (asked, origin) -> {
      String token = Ce.token(asked);
      if (Ce.logsOut(asked) && (logouts.containsKey(token) || lives(asked, origin))) {
        return logouts.merge(token, 1, Integer::sum) == 1 ? Answered.of(204) : Ce.forbidden();
      }
      return logouts.getOrDefault(token, 0) == 1 ? Ce.forbidden() : origin.send(asked);
    };
  }

  private static Fault.Behaviour again() {
    Set<String> ended = new HashSet<>();
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      if (Ce.logsOut(asked) && answer.succeeded()) {
        ended.add(Ce.token(asked));
      }
      return Ce.logsOut(asked) && ended.contains(Ce.token(asked)) ? Answered.of(204) : answer;
    };
  }

  private static Fault.Behaviour ending(
      BiFunction<HandedOut, String, List<HandedOut.Token>> which) {
    HandedOut seen = new HandedOut();
    return (asked, origin) -> {
      Answered answer = seen.pass(asked, origin);
      if (Ce.logsOut(asked) && answer.succeeded()) {
        which.apply(seen, Ce.token(asked)).forEach(it -> seen.end(it, origin));
      }
      return answer;
    };
  }

  private static Fault.Behaviour single() {
    HandedOut seen = new HandedOut();
    return (asked, origin) -> {
      Answered answer = seen.pass(asked, origin);
      if (Ce.logsIn(asked) && answer.succeeded()) {
        Ce.handedOut(answer)
            .ifPresent(token -> seen.beside(token).forEach(it -> seen.end(it, origin)));
      }
      return answer;
    };
  }

  private static List<HandedOut.Token> first(List<HandedOut.Token> tokens) {
    return tokens.subList(0, Math.min(1, tokens.size()));
  }

  private static List<HandedOut.Token> last(List<HandedOut.Token> tokens) {
    return tokens.subList(Math.max(0, tokens.size() - 1), tokens.size());
  }
}
