package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.field;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.loggedOut;
import static dev.signoff.conformance.mutant.RocketChatProxy.login;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.mutant;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;
import static dev.signoff.conformance.mutant.RocketChatRefusedLogoutMutants.lax;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Mutants of Rocket.Chat for rare requests and rarely checked parts of responses. */
final class RocketChatRareRequestMutants {
  private static final String ALICE = "{\"user\":\"alice\",\"password\":\"alice-secret\"}";

  private RocketChatRareRequestMutants() {}

  static List<Mutant> all() {
    return List.of(
        pretending(
            "RC-LOGOUT-11",
            "ends nothing where header names are small",
            it -> named(it, RocketChatProxy.TOKEN.toLowerCase(Locale.ROOT))),
        pretending(
            "RC-LOGOUT-11",
            "ends nothing where header names are capital",
            it -> named(it, RocketChatProxy.TOKEN.toUpperCase(Locale.ROOT))),
        knowing(
            "RC-LOGOUT-08",
            "ends only the first user's sessions",
            (request, origin, memory) ->
                logout(request)
                        && !memory.logins.isEmpty()
                        && !id(request).equals(memory.logins.get(0).value())
                        && origin
                            .send(request.withMethod("GET").withPath(RocketChatProxy.ME))
                            .succeeded()
                    ? loggedOut()
                    : origin.send(request)),
        open("accepts any form of a user", it -> it.body().startsWith("user=alice")),
        open("ignores the password beside a username", it -> has(it, "\"username\":\"bob\"")),
        open("ignores the password beside an email", it -> has(it, "\"email\"")),
        open("needs no password", it -> it.body().equals("{\"user\":\"alice\"}")),
        open("accepts null as a password", it -> has(it, "\"password\":null")),
        open("accepts true as a password", it -> has(it, "\"password\":true")),
        open("accepts a query as a user", it -> has(it, "{\"$gt\"")),
        mutant(
            "RC-LOGOUT-10",
            "fails at arrays",
            (request, origin) ->
                logout(request) && request.body().equals("[]")
                    ? ProxyResponse.json(400, "{\"status\":\"error\"}")
                    : origin.send(request)),
        mutant(
            "RC-LOGOUT-10",
            "reads no XML",
            (request, origin) ->
                logout(request) && request.body().equals("<a/>")
                    ? ProxyResponse.json(415, "{\"status\":\"error\"}")
                    : origin.send(request)),
        resumedForEver(),
        mutant(
            "RC-LOGOUT-08",
            "returns the user although it refuses",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return me(request) && response.status() == 401 && !id(request).isEmpty()
                  ? response.withBody("{\"_id\":\"" + id(request) + "\",\"username\":\"alice\"}")
                  : response;
            }),
        lax(
            "RC-LOGOUT-04",
            "accepts user and password as a token",
            it -> it.header("Authorization").filter(line -> line.startsWith("Basic ")).isPresent()),
        mutant(
            "RC-LOGOUT-06",
            "removes quotes from a token",
            (request, origin) ->
                logout(request)
                    ? origin.send(
                        request.with(RocketChatProxy.TOKEN, token(request).replace("\"", "")))
                    : origin.send(request)),
        knowing(
            "RC-ME-01",
            "returns the user only once for each token",
            (request, origin, memory) -> {
              ProxyResponse response = origin.send(request);
              if (me(request) && response.succeeded()) {
                memory.notes.add(token(request));
                long times = memory.notes.stream().filter(token(request)::equals).count();
                return times > 1 ? response.withBody("{}") : response;
              }
              return response;
            }),
        mutant(
            "RC-ME-01",
            "returns the user as a text",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return me(request) && response.succeeded()
                  ? response.with("Content-Type", "text/plain")
                  : response;
            }));
  }

  private static Mutant resumedForEver() {
    return knowing(
        "RC-LOGOUT-08",
        "never ends what came of a resumed token",
        (request, origin, memory) -> {
          if (login(request) && request.body().contains("resume")) {
            ProxyResponse response = origin.send(request);
            if (!response.succeeded()) {
              return response;
            }
            String user = field(response, "username").orElse("");
            ProxyResponse other =
                origin.send(
                    request.withBody(
                        "{\"user\":\"" + user + "\",\"password\":\"" + user + "-secret\"}"));
            field(other, "authToken").ifPresent(memory.notes::add);
            return other;
          }
          return logout(request) && memory.notes.contains(token(request))
              ? loggedOut()
              : origin.send(request);
        });
  }

  private static boolean named(ProxyRequest request, String name) {
    return request.headers().stream().anyMatch(it -> it.name().equals(name));
  }

  private static boolean has(ProxyRequest request, String text) {
    return request.body().contains(text);
  }

  /** Reports a successful logout and ends no session. */
  private static Mutant pretending(String id, String name, Predicate<ProxyRequest> when) {
    return mutant(
        id,
        name,
        (request, origin) ->
            logout(request)
                    && when.test(request)
                    && origin
                        .send(request.withMethod("GET").withPath(RocketChatProxy.ME))
                        .succeeded()
                ? loggedOut()
                : origin.send(request));
  }

  /** Accepts each login that fulfils a condition. */
  private static Mutant open(String name, Predicate<ProxyRequest> when) {
    return mutant(
        "RC-LOGIN-02",
        name,
        (request, origin) -> {
          ProxyResponse response = origin.send(request);
          return login(request) && !response.succeeded() && when.test(request)
              ? origin.send(request.with("Content-Type", "application/json").withBody(ALICE))
              : response;
        });
  }
}
