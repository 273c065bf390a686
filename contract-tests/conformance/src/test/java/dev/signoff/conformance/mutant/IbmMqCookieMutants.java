package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.after;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;

import dev.signoff.conformance.http.NameValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Mutants that set or delete cookies wrongly. */
final class IbmMqCookieMutants {
  private static final String CSRF = "csrfToken=abcdefghijklmnopqrstuv; Path=/; Secure";

  private IbmMqCookieMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(csrf());
    all.addAll(attributes());
    all.addAll(deletions());
    return all;
  }

  private static List<Mutant> csrf() {
    return List.of(
        newer("MQ-LOGIN-04", "sets csrfToken at login", after("POST", IbmMqCookieMutants::andCsrf)),
        newer("MQ-LOGIN-04", "sets csrfToken at GET", after("GET", IbmMqCookieMutants::andCsrf)),
        newer(
            "MQ-LOGIN-04",
            "sets csrfToken at logout",
            after("DELETE", IbmMqCookieMutants::andCsrf)),
        newer(
            "MQ-LOGIN-04",
            "sets csrfToken with a refusal",
            (request, origin) -> {
              ProxyResponse response = origin.send(request);
              return response.status() == 401 ? andCsrf(response) : response;
            }),
        newer(
            "MQ-LOGIN-04",
            "sets csrfToken when a queue is created",
            (request, origin) ->
                request.is("POST", LOGIN) || !request.method().equals("POST")
                    ? origin.send(request)
                    : andCsrf(origin.send(request))),
        older("MQ-LOGIN-05", "sets csrfToken before LtpaToken2", after("POST", it -> reversed(it))),
        older(
            "MQ-LOGIN-05",
            "sets csrfToken at GET only",
            after("POST", it -> withoutLine(it, "csrfToken"))),
        older(
            "MQ-LOGIN-05",
            "sets a csrfToken without a value at login",
            after("POST", it -> it.each("Set-Cookie", line -> emptied(line, "csrfToken")))));
  }

  private static List<Mutant> attributes() {
    return List.of(
        login("omits HttpOnly", line -> line.replace("; HttpOnly", "")),
        login("omits Secure", line -> line.replace("; Secure", "")),
        login("omits the path", line -> line.replace("; Path=/", "")),
        login("narrows the path", line -> line.replace("Path=/", "Path=/ibmmq/rest")),
        login("narrows the path to the login", line -> line.replace("Path=/", "Path=" + LOGIN)),
        login("gives two paths", line -> line + "; Path=/ibmmq"),
        login("makes the cookie persistent", line -> line + "; Max-Age=7200"),
        login(
            "gives the token a date of expiry",
            line -> line + "; Expires=Thu, 01 Jan 2099 00:00:00 GMT"),
        login("sends the attribute Version=1", line -> line + "; Version=1"),
        login("allows other sites to use the token", line -> line.replace("=Strict", "=None")),
        login("omits SameSite", line -> line.replace("; SameSite=Strict", "")),
        older(
            "MQ-LOGIN-10",
            "omits HttpOnly in 9.0.4",
            after("POST", it -> it.each("Set-Cookie", line -> line.replace("; HttpOnly", "")))));
  }

  private static Mutant login(String name, UnaryOperator<String> change) {
    return newer("MQ-LOGIN-10", name, after("POST", it -> it.each("Set-Cookie", change)));
  }

  private static List<Mutant> deletions() {
    return List.of(
        logout("deletes nothing", line -> "other=1"),
        logout("deletes the cookie of another path", line -> line.replace("=/", "=/ibmmq")),
        logout("deletes the cookie of the default path", line -> line.replace("; Path=/", "")),
        logout("deletes a cookie of another name", line -> line.replace(LTPA, "LtpaToken")),
        logout("deletes in small letters", line -> line.replace(LTPA, "ltpatoken2")),
        logout("empties the cookie and lets it live", line -> LTPA + "=; Path=/; Secure"),
        logout(
            "deletes with a date that is no date", line -> LTPA + "=; Path=/; Expires=0; Secure"),
        logout(
            "deletes with a date to come",
            line -> LTPA + "=; Path=/; Expires=Thu, 01 Jan 2099 00:00:00 GMT"),
        logout("deletes too late", line -> LTPA + "=; Path=/; Max-Age=3600"),
        logout(
            "contradicts itself",
            line -> LTPA + "=; Path=/; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT"),
        logout(
            "returns the word deleted in place of nothing",
            line -> line.replace("2=;", "2=deleted;")),
        logout("deletes for another domain", line -> line + "; Domain=example.com"),
        newer(
            "MQ-LOGOUT-03",
            "sets the cookie again after it deleted it",
            after("DELETE", it -> it.and("Set-Cookie", LTPA + "=again; Path=/"))),
        newer(
            "MQ-LOGOUT-03",
            "omits the suffix of the name",
            (request, origin) -> {
              ProxyResponse response =
                  origin.send(
                      request.header("Cookie").isEmpty()
                          ? request
                          : request.with(
                              "Cookie", request.header("Cookie").get().replace("2_x=", "2=")));
              return request.is("POST", LOGIN)
                  ? response.each("Set-Cookie", line -> line.replace("2=", "2_x="))
                  : response;
            }),
        older(
            "MQ-LOGOUT-03",
            "deletes csrfToken only",
            after("DELETE", it -> withoutLine(it, LTPA))));
  }

  private static Mutant logout(String name, UnaryOperator<String> change) {
    return newer("MQ-LOGOUT-03", name, after("DELETE", it -> it.each("Set-Cookie", change)));
  }

  private static ProxyResponse andCsrf(ProxyResponse response) {
    return response.and("Set-Cookie", CSRF);
  }

  private static String emptied(String line, String name) {
    return line.startsWith(name) ? line.replaceFirst("=[^;]*", "=") : line;
  }

  private static ProxyResponse reversed(ProxyResponse response) {
    List<NameValue> headers = new ArrayList<>(response.headers());
    Collections.reverse(headers);
    return new ProxyResponse(response.status(), headers, response.body());
  }

  private static ProxyResponse withoutLine(ProxyResponse response, String cookie) {
    return new ProxyResponse(
        response.status(),
        response.headers().stream().filter(it -> !it.value().startsWith(cookie + "=")).toList(),
        response.body());
  }
}
