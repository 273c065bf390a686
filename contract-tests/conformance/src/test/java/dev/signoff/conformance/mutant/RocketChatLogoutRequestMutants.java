package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.RocketChatProxy.id;
import static dev.signoff.conformance.mutant.RocketChatProxy.knowing;
import static dev.signoff.conformance.mutant.RocketChatProxy.loggedOut;
import static dev.signoff.conformance.mutant.RocketChatProxy.logout;
import static dev.signoff.conformance.mutant.RocketChatProxy.me;
import static dev.signoff.conformance.mutant.RocketChatProxy.mutant;
import static dev.signoff.conformance.mutant.RocketChatProxy.token;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Mutants of Rocket.Chat that read logout credentials from other places, or that refuse valid
 * logout requests.
 */
final class RocketChatLogoutRequestMutants {
  private RocketChatLogoutRequestMutants() {}

  static List<Mutant> all() {
    return List.of(
        picky("needs a Content-Length", 411, it -> it.header("Content-Length").isEmpty()),
        picky("needs a body", 400, it -> it.body().isEmpty() && type(it).contains("json")),
        picky("needs a type", 415, it -> type(it).isEmpty()),
        picky("refuses other types than JSON", 415, it -> !type(it).matches("(application/json)?")),
        picky("refuses forms", 415, it -> type(it).contains("form")),
        picky("refuses text", 415, it -> type(it).contains("text")),
        picky("refuses a body", 400, it -> !it.body().isEmpty()),
        picky("refuses long bodies", 413, it -> it.body().length() > 4096),
        picky("parses the body", 400, it -> it.body().startsWith("{") && !it.body().endsWith("}")),
        picky("requires the known fields of the body", 422, it -> it.body().contains("\"userId\"")),
        mutant(
            "RC-LOGOUT-10",
            "keeps the session where a body came",
            (request, origin) ->
                logout(request) && request.body().length() > 20
                    ? loggedOut()
                    : origin.send(request)),
        mutant(
            "RC-LOGOUT-10",
            "prefers the body to the headers",
            (request, origin) ->
                logout(request) && request.body().contains("authToken\"")
                    ? origin.send(
                        request.with(
                            RocketChatProxy.TOKEN,
                            RocketChatProxy.field(request.body(), "authToken").orElse("")))
                    : origin.send(request)),
        exact("needs the token's header in its own case", RocketChatProxy.TOKEN),
        exact("needs the user id's header in its own case", RocketChatProxy.ID),
        mutant(
            "RC-LOGOUT-11",
            "ignores headers in small letters at the current user",
            (request, origin) ->
                me(request)
                        && request.headers().stream()
                            .anyMatch(it -> it.name().equals("x-auth-token"))
                    ? RocketChatProxy.notLoggedIn()
                    : origin.send(request)),
        taking("accepts the token from Authorization", RocketChatLogoutRequestMutants::bearer),
        taking("accepts the token from the query", it -> it.parameter("authToken").orElse("")),
        taking(
            "accepts the header from the query",
            it -> it.parameter(RocketChatProxy.TOKEN).orElse("")),
        taking("accepts the browser's cookie", it -> it.cookie("rc_token").orElse("")),
        taking("accepts the header as a cookie", it -> it.cookie(RocketChatProxy.TOKEN).orElse("")),
        taking(
            "accepts the token from JSON",
            it -> RocketChatProxy.field(it.body(), "authToken").orElse("")),
        taking("accepts the token from a form", RocketChatLogoutRequestMutants::form),
        knowing(
            "RC-LOGOUT-11",
            "accepts both in the query if the headers are missing",
            (request, origin, memory) -> {
              boolean none =
                  request
                      .header(RocketChatProxy.TOKEN)
                      .or(() -> request.header(RocketChatProxy.ID))
                      .isEmpty();
              return logout(request) && none && request.parameter("authToken").isPresent()
                  ? origin.send(
                      RocketChatProxy.as(
                          request,
                          request.parameter("authToken").orElse(""),
                          request.parameter("userId").orElse("")))
                  : origin.send(request);
            }),
        knowing(
            "RC-LOGOUT-11",
            "logs out by a cookie that it set",
            (request, origin, memory) -> {
              ProxyResponse response =
                  origin.send(
                      request
                          .cookie("session=")
                          .filter(
                              it ->
                                  logout(request)
                                      && request.header(RocketChatProxy.TOKEN).isEmpty())
                          .flatMap(
                              it ->
                                  memory
                                      .idOf(it)
                                      .map(owner -> RocketChatProxy.as(request, it, owner)))
                          .orElse(request));
              return RocketChatProxy.field(response, "authToken")
                  .map(it -> response.and("Set-Cookie", "session=" + it + "; Path=/; HttpOnly"))
                  .orElse(response);
            }),
        knowing(
            "RC-LOGOUT-11",
            "ends the session of a token in the query, and returns 401",
            (request, origin, memory) -> {
              String token = request.parameter("authToken").orElse("");
              memory
                  .idOf(token)
                  .ifPresent(owner -> RocketChatProxy.end(request, origin, token, owner));
              return origin.send(request);
            }),
        mutant(
            "RC-LOGOUT-11",
            "returns the user for a token in the query",
            (request, origin) ->
                me(request) && request.header(RocketChatProxy.TOKEN).isEmpty()
                    ? origin.send(
                        RocketChatProxy.as(
                            request,
                            request.parameter("authToken").orElse(""),
                            request.parameter("userId").orElse(id(request))))
                    : origin.send(request)),
        mutant(
            "RC-LOGOUT-12",
            "logs out on GET",
            (request, origin) ->
                origin.send(
                    request.is("GET", RocketChatProxy.LOGOUT)
                        ? request.withMethod("POST")
                        : request)),
        mutant(
            "RC-LOGOUT-12",
            "returns success for a logout by GET",
            (request, origin) ->
                request.is("GET", RocketChatProxy.LOGOUT) ? loggedOut() : origin.send(request)),
        limited("limits the rate of logins", it -> it),
        limited(
            "limits the rate and does not say when it ends", it -> it.without("X-RateLimit-Limit")),
        knowing(
            "RC-RATE-01",
            "counts refusals and lets nobody in then",
            (request, origin, memory) -> {
              if (memory.count == 20) {
                memory.count++;
                return ProxyResponse.of(429).and("Retry-After", "0");
              }
              ProxyResponse response = origin.send(request);
              memory.count += response.status() == 401 && memory.count < 20 ? 1 : 0;
              return response;
            }));
  }

  private static Mutant limited(String name, Function<ProxyResponse, ProxyResponse> change) {
    return knowing(
        "RC-RATE-01",
        name,
        (request, origin, memory) ->
            ++memory.count == 30
                ? change.apply(
                    ProxyResponse.json(429, "{\"status\":\"error\",\"message\":\"slow down\"}")
                        .and("Retry-After", "0")
                        .and("X-RateLimit-Limit", "29")
                        .and("X-RateLimit-Remaining", "0")
                        .and("X-RateLimit-Reset", "1609459200000"))
                : origin.send(request));
  }

  private static String type(ProxyRequest request) {
    return request.header("Content-Type").orElse("");
  }

  private static String bearer(ProxyRequest request) {
    return request.header("Authorization").orElse("").replace("Bearer ", "");
  }

  private static String form(ProxyRequest request) {
    return request.body().startsWith("{")
        ? ""
        : request.withQuery(request.body()).parameter("authToken").orElse("");
  }

  private static Mutant picky(String name, int status, Predicate<ProxyRequest> when) {
    return mutant(
        "RC-LOGOUT-10",
        name,
        (request, origin) ->
            logout(request) && token(request).length() > 20 && when.test(request)
                ? ProxyResponse.json(status, "{\"status\":\"error\",\"message\":\"no\"}")
                : origin.send(request));
  }

  /** Compares the name of a header case-sensitively. */
  private static Mutant exact(String name, String header) {
    return mutant(
        "RC-LOGOUT-11",
        name,
        (request, origin) -> {
          boolean right = request.headers().stream().anyMatch(it -> it.name().equals(header));
          return origin.send(right ? request : request.without(header));
        });
  }

  /** Accepts, at a logout, a token from another place, with the user id from its header. */
  private static Mutant taking(String name, Function<ProxyRequest, String> place) {
    return mutant(
        "RC-LOGOUT-11",
        name,
        (request, origin) -> {
          String found = place.apply(request);
          return logout(request)
                  && request.header(RocketChatProxy.TOKEN).isEmpty()
                  && !found.isEmpty()
              ? origin.send(request.with(RocketChatProxy.TOKEN, found))
              : origin.send(request);
        });
  }
}
