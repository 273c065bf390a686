package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.loggedOut;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.mutant;
import static dev.signoff.conformance.mutant.RocketChatProxy.notLoggedIn;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;

import java.util.List;

/** Mutants of Rocket.Chat that end too few or too many sessions. */
final class RocketChatSessionMutants {
  private RocketChatSessionMutants() {}

  static List<Mutant> all() {
    return List.of(
        mutant(
            "RC-LOGOUT-08",
            "returns success without a logout",
            (request, origin) ->
                logout(request)
                        && origin
                            .send(request.withMethod("GET").withPath(RocketChatProxy.ME))
                            .succeeded()
                    ? loggedOut()
                    : origin.send(request)),
        knowing(
            "RC-LOGOUT-08",
            "refuses an ended token at logout only",
            (request, origin, memory) -> {
              if (!logout(request)) {
                return origin.send(request);
              }
              if (memory.notes.contains(token(request))) {
                return notLoggedIn();
              }
              boolean live =
                  origin.send(request.withMethod("GET").withPath(RocketChatProxy.ME)).succeeded();
              if (live) {
                memory.notes.add(token(request));
              }
              return live ? loggedOut() : notLoggedIn();
            }),
        knowing(
            "RC-LOGOUT-08",
            "accepts a second logout as success",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              return logout(request)
                      && memory.idOf(token(request)).filter(id(request)::equals).isPresent()
                  ? loggedOut()
                  : response;
            }),
        knowing(
            "RC-LOGOUT-08",
            "accepts a third logout as success",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (logout(request) && token(request).length() > 20) {
                memory.notes.add(token(request) + id(request));
                long times =
                    memory.notes.stream()
                        .filter(it -> it.equals(token(request) + id(request)))
                        .count();
                return times == 3 ? loggedOut() : response;
              }
              return response;
            }),
        knowing(
            "RC-LOGOUT-08",
            "returns the user once more after logout",
            (request, origin, memory) -> {
              if (me(request) && memory.notes.remove(token(request))) {
                return ProxyResponse.json(200, "{\"_id\":\"" + id(request) + "\"}");
              }
              ProxyResponse response = origin.send(request);
              if (logout(request) && response.succeeded()) {
                memory.notes.add(token(request));
              }
              return response;
            }),
        knowing(
            "RC-LOGOUT-08",
            "revives a token by logging it out again",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (logout(request)
                  && !response.succeeded()
                  && memory.idOf(token(request)).isPresent()) {
                memory.notes.add(token(request) + id(request));
              }
              return me(request) && memory.notes.contains(token(request) + id(request))
                  ? ProxyResponse.json(200, "{\"_id\":\"" + id(request) + "\"}")
                  : response;
            }),
        knowing(
            "RC-LOGOUT-08",
            "ends a session at its next request",
            (request, origin, memory) -> {
              if (logout(request)
                  && origin
                      .send(request.withMethod("GET").withPath(RocketChatProxy.ME))
                      .succeeded()) {
                memory.logouts.add(request);
                return loggedOut();
              }
              ProxyResponse response = origin.send(request);
              memory.logouts.removeIf(it -> origin.send(it).succeeded());
              return response;
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends the newest session for every logout",
            (request, origin, memory) -> {
              List<String> tokens = memory.tokensOf(id(request));
              boolean live =
                  origin.send(request.withMethod("GET").withPath(RocketChatProxy.ME)).succeeded();
              if (!logout(request) || !live) {
                return origin.send(request);
              }
              RocketChatProxy.end(request, origin, tokens.get(tokens.size() - 1), id(request));
              return loggedOut();
            }),
        knowing(
            "RC-LOGOUT-08",
            "forbids the ended token",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              return me(request)
                      && response.status() == 401
                      && memory.idOf(token(request)).filter(id(request)::equals).isPresent()
                  ? response.withStatus(403)
                  : response;
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends all sessions of the user",
            (request, origin, memory) -> ends(request, origin, memory.tokensOf(id(request)))),
        knowing(
            "RC-LOGOUT-09",
            "ends older sessions too",
            (request, origin, memory) -> {
              List<String> tokens = memory.tokensOf(id(request));
              int at = tokens.indexOf(token(request));
              return ends(request, origin, at < 0 ? List.of() : tokens.subList(0, at));
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends newer sessions too",
            (request, origin, memory) -> {
              List<String> tokens = memory.tokensOf(id(request));
              return ends(
                  request,
                  origin,
                  tokens.subList(tokens.indexOf(token(request)) + 1, tokens.size()));
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends everybody's sessions",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (logout(request) && response.succeeded()) {
                memory.logins.forEach(
                    it -> RocketChatProxy.end(request, origin, it.name(), it.value()));
              }
              return response;
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends the sessions of other users",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (logout(request) && response.succeeded()) {
                memory.logins.stream()
                    .filter(it -> !it.value().equals(id(request)))
                    .forEach(it -> RocketChatProxy.end(request, origin, it.name(), it.value()));
              }
              return response;
            }),
        knowing(
            "RC-LOGOUT-09",
            "ends the oldest session when the newest logs out",
            (request, origin, memory) -> {
              List<String> tokens = memory.tokensOf(id(request));
              boolean newest =
                  !tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(token(request));
              return ends(request, origin, newest ? tokens.subList(0, 1) : List.of());
            }),
        knowing(
            "RC-LOGOUT-09",
            "keeps one session for each user",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (RocketChatProxy.login(request) && response.succeeded()) {
                String owner = RocketChatProxy.field(response, "userId").orElse("");
                memory.tokensOf(owner).stream()
                    .filter(it -> !response.body().contains(it))
                    .forEach(it -> RocketChatProxy.end(request, origin, it, owner));
              }
              return response;
            }),
        knowing(
            "RC-LOGIN-03",
            "resumes tokens that were logged out",
            (request, origin, memory) -> {
              String resumed = RocketChatProxy.field(request.body(), "resume").orElse("");
              return RocketChatProxy.login(request) && memory.idOf(resumed).isPresent()
                  ? ProxyResponse.json(200, session(resumed, memory.idOf(resumed).orElse("")))
                  : origin.send(request);
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

  /** Logs out, and ends further sessions. */
  private static ProxyResponse ends(
      ProxyRequest request, Mutant.Origin origin, List<String> tokens) {
    ProxyResponse response = origin.send(request);
    if (logout(request) && response.succeeded()) {
      List.copyOf(tokens).forEach(it -> RocketChatProxy.end(request, origin, it, id(request)));
    }
    return response;
  }
}
