package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.fault;
import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.loggedOut;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Logouts that look where they should not, or that not everybody can ask for. */
final class RocketChatLogoutRequestMutants {
  private RocketChatLogoutRequestMutants() {}

  static List<Mutant> all() {
    return List.of(
        picky("needs a Content-Length", 411, it -> it.header("Content-Length").isEmpty()),
        picky("needs a body", 400, it -> it.body().isEmpty() && type(it).contains("json")),
        picky("needs a type", 415, it -> type(it).isEmpty()),
        picky("takes no other type than JSON", 415, it -> !type(it).matches("(application/json)?")),
        picky("takes no form", 415, it -> type(it).contains("form")),
        picky("takes no text", 415, it -> type(it).contains("text")),
        picky("takes no body", 400, it -> !it.body().isEmpty()),
        picky("takes no long body", 413, it -> it.body().length() > 4096),
        picky("parses the body", 400, it -> it.body().startsWith("{") && !it.body().endsWith("}")),
        picky("knows the fields of the body", 422, it -> it.body().contains("\"userId\"")),
        fault(
            "RC-LOGOUT-10",
            "keeps the session where a body came",
            (asked, origin) ->
                logout(asked) && asked.body().length() > 20 ? loggedOut() : origin.send(asked)),
        fault(
            "RC-LOGOUT-10",
            "believes the body more than the headers",
            (asked, origin) ->
                logout(asked) && asked.body().contains("authToken\"")
                    ? origin.send(
                        asked.with(
                            RocketChatProxy.TOKEN,
                            RocketChatProxy.field(asked.body(), "authToken").orElse("")))
                    : origin.send(asked)),
        exact("needs the token's header in its own case", RocketChatProxy.TOKEN),
        exact("needs the user id's header in its own case", RocketChatProxy.ID),
        fault(
            "RC-LOGOUT-11",
            "knows no header in small letters when asked who one is",
            (asked, origin) ->
                me(asked)
                        && asked.headers().stream().anyMatch(it -> it.name().equals("x-auth-token"))
                    ? RocketChatProxy.notLoggedIn()
                    : origin.send(asked)),
        taking("takes the token from Authorization", RocketChatLogoutRequestMutants::bearer),
        taking("takes the token from the query", it -> it.parameter("authToken").orElse("")),
        taking(
            "takes the header from the query",
            it -> it.parameter(RocketChatProxy.TOKEN).orElse("")),
        taking("takes the browser's cookie", it -> it.cookie("rc_token").orElse("")),
        taking("takes the header as a cookie", it -> it.cookie(RocketChatProxy.TOKEN).orElse("")),
        taking(
            "takes the token from JSON",
            it -> RocketChatProxy.field(it.body(), "authToken").orElse("")),
        taking("takes the token from a form", RocketChatLogoutRequestMutants::form),
        knowing(
            "RC-LOGOUT-11",
            "takes both from the query where no header came",
            (asked, origin, memory) -> {
              boolean none =
                  asked
                      .header(RocketChatProxy.TOKEN)
                      .or(() -> asked.header(RocketChatProxy.ID))
                      .isEmpty();
              return logout(asked) && none && asked.parameter("authToken").isPresent()
                  ? origin.send(
                      RocketChatProxy.as(
                          asked,
                          asked.parameter("authToken").orElse(""),
                          asked.parameter("userId").orElse("")))
                  : origin.send(asked);
            }),
        knowing(
            "RC-LOGOUT-11",
            "logs out whoever has the cookie that it set",
            (asked, origin, memory) -> {
              ProxyResponse answer =
                  origin.send(
                      asked
                          .cookie("session=")
                          .filter(
                              it -> logout(asked) && asked.header(RocketChatProxy.TOKEN).isEmpty())
                          .flatMap(
                              it ->
                                  memory
                                      .idOf(it)
                                      .map(owner -> RocketChatProxy.as(asked, it, owner)))
                          .orElse(asked));
              return RocketChatProxy.field(answer, "authToken")
                  .map(it -> answer.and("Set-Cookie", "session=" + it + "; Path=/; HttpOnly"))
                  .orElse(answer);
            }),
        knowing(
            "RC-LOGOUT-11",
            "ends the session of a token in the query, and answers 401",
            (asked, origin, memory) -> {
              String token = asked.parameter("authToken").orElse("");
              memory
                  .idOf(token)
                  .ifPresent(owner -> RocketChatProxy.end(asked, origin, token, owner));
              return origin.send(asked);
            }),
        fault(
            "RC-LOGOUT-11",
            "tells who it is to a token in the query",
            (asked, origin) ->
                me(asked) && asked.header(RocketChatProxy.TOKEN).isEmpty()
                    ? origin.send(
                        RocketChatProxy.as(
                            asked,
                            asked.parameter("authToken").orElse(""),
                            asked.parameter("userId").orElse(id(asked))))
                    : origin.send(asked)),
        fault(
            "RC-LOGOUT-12",
            "logs out on GET",
            (asked, origin) ->
                origin.send(
                    asked.is("GET", RocketChatProxy.LOGOUT) ? asked.withMethod("POST") : asked)),
        fault(
            "RC-LOGOUT-12",
            "says that it logs out on GET",
            (asked, origin) ->
                asked.is("GET", RocketChatProxy.LOGOUT) ? loggedOut() : origin.send(asked)),
        limited("limits the rate of logins", it -> it),
        limited(
            "limits the rate and does not say when it ends", it -> it.without("X-RateLimit-Limit")),
        knowing(
            "RC-RATE-01",
            "counts refusals and lets nobody in then",
            (asked, origin, memory) -> {
              if (memory.count == 20) {
                memory.count++;
                return ProxyResponse.of(429).and("Retry-After", "0");
              }
              ProxyResponse answer = origin.send(asked);
              memory.count += answer.status() == 401 && memory.count < 20 ? 1 : 0;
              return answer;
            }));
  }

  private static Mutant limited(String name, Function<ProxyResponse, ProxyResponse> change) {
    return knowing(
        "RC-RATE-01",
        name,
        (asked, origin, memory) ->
            ++memory.count == 30
                ? change.apply(
                    ProxyResponse.json(429, "{\"status\":\"error\",\"message\":\"slow down\"}")
                        .and("Retry-After", "0")
                        .and("X-RateLimit-Limit", "29")
                        .and("X-RateLimit-Remaining", "0")
                        .and("X-RateLimit-Reset", "1609459200000"))
                : origin.send(asked));
  }

  private static String type(ProxyRequest asked) {
    return asked.header("Content-Type").orElse("");
  }

  private static String bearer(ProxyRequest asked) {
    return asked.header("Authorization").orElse("").replace("Bearer ", "");
  }

  private static String form(ProxyRequest asked) {
    return asked.body().startsWith("{")
        ? ""
        : asked.withQuery(asked.body()).parameter("authToken").orElse("");
  }

  private static Mutant picky(String name, int status, Predicate<ProxyRequest> when) {
    return fault(
        "RC-LOGOUT-10",
        name,
        (asked, origin) ->
            logout(asked) && token(asked).length() > 20 && when.test(asked)
                ? ProxyResponse.json(status, "{\"status\":\"error\",\"message\":\"no\"}")
                : origin.send(asked));
  }

  /** Compares a header's name as it is written. */
  private static Mutant exact(String name, String header) {
    return fault(
        "RC-LOGOUT-11",
        name,
        (asked, origin) -> {
          boolean right = asked.headers().stream().anyMatch(it -> it.name().equals(header));
          return origin.send(right ? asked : asked.without(header));
        });
  }

  /** Takes a token from elsewhere, at logout, and the user id from its header. */
  private static Mutant taking(String name, Function<ProxyRequest, String> place) {
    return fault(
        "RC-LOGOUT-11",
        name,
        (asked, origin) -> {
          String found = place.apply(asked);
          return logout(asked) && asked.header(RocketChatProxy.TOKEN).isEmpty() && !found.isEmpty()
              ? origin.send(asked.with(RocketChatProxy.TOKEN, found))
              : origin.send(asked);
        });
  }
}
