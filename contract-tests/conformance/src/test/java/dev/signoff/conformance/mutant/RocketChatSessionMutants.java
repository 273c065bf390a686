package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.fault;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.loggedOut;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.notLoggedIn;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;

import java.util.List;

/** Logouts that end too little, or too much. */
final class RocketChatSessionMutants {
  private RocketChatSessionMutants() {}

  static List<Mutant> all() {
    return List.of(
        fault(
            "RC-LOGOUT-08",
            "says that it logs out",
            (asked, origin) ->
                logout(asked)
                        && origin
                            .send(asked.withMethod("GET").withPath(RocketChatProxy.ME))
                            .succeeded()
                    ? loggedOut()
                    : origin.send(asked)),
        knowing(
            "RC-LOGOUT-08",
            "refuses an ended token at logout alone",
            (asked, origin, memory) -> {
              if (!logout(asked)) {
                return origin.send(asked);
              }
              if (memory.notes.contains(token(asked))) {
                return notLoggedIn();
              }
              boolean live =
                  origin.send(asked.withMethod("GET").withPath(RocketChatProxy.ME)).succeeded();
              if (live) {
                memory.notes.add(token(asked));
              }
              return live ? loggedOut() : notLoggedIn();
            }),
        knowing(
            "RC-LOGOUT-08",
            "takes a second logout for success",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              return logout(asked)
                      && memory.idOf(token(asked)).filter(id(asked)::equals).isPresent()
                  ? loggedOut()
                  : answer;
            }),
        knowing(
            "RC-LOGOUT-08",
            "takes a third logout for success",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              if (logout(asked) && token(asked).length() > 20) {
                memory.notes.add(token(asked) + id(asked));
                long times =
                    memory.notes.stream().filter(it -> it.equals(token(asked) + id(asked))).count();
                return times == 3 ? loggedOut() : answer;
              }
              return answer;
            }),
        knowing(
            "RC-LOGOUT-08",
            "answers who one was once more after logout",
            (asked, origin, memory) -> {
              if (me(asked) && memory.notes.remove(token(asked))) {
                return ProxyResponse.json(200, "{\"_id\":\"" + id(asked) + "\"}");
              }
              ProxyResponse answer = origin.send(asked);
              if (logout(asked) && answer.succeeded()) {
                memory.notes.add(token(asked));
              }
              return answer;
            }),
        knowing(
            "RC-LOGOUT-08",
            "revives a token by logging it out again",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              if (logout(asked) && !answer.succeeded() && memory.idOf(token(asked)).isPresent()) {
                memory.notes.add(token(asked) + id(asked));
              }
              return me(asked) && memory.notes.contains(token(asked) + id(asked))
                  ? ProxyResponse.json(200, "{\"_id\":\"" + id(asked) + "\"}")
                  : answer;
            }),
        knowing(
            "RC-LOGOUT-08",
            "ends a session at its next request",
            (asked, origin, memory) -> {
              if (logout(asked)
                  && origin
                      .send(asked.withMethod("GET").withPath(RocketChatProxy.ME))
                      .succeeded()) {
                memory.logouts.add(asked);
                return loggedOut();
              }
              ProxyResponse answer = origin.send(asked);
              memory.logouts.removeIf(it -> origin.send(it).succeeded());
              return answer;
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends the newest session, whichever asks",
            (asked, origin, memory) -> {
              List<String> tokens = memory.tokensOf(id(asked));
              boolean live =
                  origin.send(asked.withMethod("GET").withPath(RocketChatProxy.ME)).succeeded();
              if (!logout(asked) || !live) {
                return origin.send(asked);
              }
              RocketChatProxy.end(asked, origin, tokens.get(tokens.size() - 1), id(asked));
              return loggedOut();
            }),
        knowing(
            "RC-LOGOUT-08",
            "forbids the ended token",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              return me(asked)
                      && answer.status() == 401
                      && memory.idOf(token(asked)).filter(id(asked)::equals).isPresent()
                  ? answer.withStatus(403)
                  : answer;
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends all sessions of the user",
            (asked, origin, memory) -> ends(asked, origin, memory.tokensOf(id(asked)))),
        knowing(
            "RC-LOGOUT-09",
            "ends older sessions too",
            (asked, origin, memory) -> {
              List<String> tokens = memory.tokensOf(id(asked));
              int at = tokens.indexOf(token(asked));
              return ends(asked, origin, at < 0 ? List.of() : tokens.subList(0, at));
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends newer sessions too",
            (asked, origin, memory) -> {
              List<String> tokens = memory.tokensOf(id(asked));
              return ends(
                  asked, origin, tokens.subList(tokens.indexOf(token(asked)) + 1, tokens.size()));
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends everybody's sessions",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              if (logout(asked) && answer.succeeded()) {
                memory.logins.forEach(
                    it -> RocketChatProxy.end(asked, origin, it.name(), it.value()));
              }
              return answer;
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends the sessions of other users",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              if (logout(asked) && answer.succeeded()) {
                memory.logins.stream()
                    .filter(it -> !it.value().equals(id(asked)))
                    .forEach(it -> RocketChatProxy.end(asked, origin, it.name(), it.value()));
              }
              return answer;
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends the oldest session when the newest logs out",
            (asked, origin, memory) -> {
              List<String> tokens = memory.tokensOf(id(asked));
              boolean newest =
                  !tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(token(asked));
              return ends(asked, origin, newest ? tokens.subList(0, 1) : List.of());
            }),
        knowing(
            "RC-LOGOUT-09",
            "keeps one session for each user",
            (asked, origin, memory) -> {
              ProxyResponse answer = origin.send(asked);
              if (RocketChatProxy.login(asked) && answer.succeeded()) {
                String owner = RocketChatProxy.field(answer, "userId").orElse("");
                memory.tokensOf(owner).stream()
                    .filter(it -> !answer.body().contains(it))
                    .forEach(it -> RocketChatProxy.end(asked, origin, it, owner));
              }
              return answer;
            }),
        knowing(
            "RC-LOGIN-03",
            "resumes tokens that were logged out",
            (asked, origin, memory) -> {
              String resumed = RocketChatProxy.field(asked.body(), "resume").orElse("");
              return RocketChatProxy.login(asked) && memory.idOf(resumed).isPresent()
                  ? ProxyResponse.json(200, session(resumed, memory.idOf(resumed).orElse("")))
                  : origin.send(asked);
            }));
  }

  static String session(String token, String id) {
    return "{\"status\":\"success\",\"data\":{\"userId\":\""
        + id
        + "\",\"authToken\":\""
        + token
        + "\",\"me\":{\"_id\":\""
        + id
        + "\"}}}";
  }

  /** Logs out, and ends these too. */
  private static ProxyResponse ends(ProxyRequest asked, Mutant.Origin origin, List<String> tokens) {
    ProxyResponse answer = origin.send(asked);
    if (logout(asked) && answer.succeeded()) {
      List.copyOf(tokens).forEach(it -> RocketChatProxy.end(asked, origin, it, id(asked)));
    }
    return answer;
  }
}
