package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.LOGIN;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.after;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.token;

import dev.signoff.conformance.mutant.Mutant.Behaviour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Conforming variants of IBM MQ, which differ from the reference server where the vendor leaves it
 * open.
 */
final class IbmMqConformingVariants {
  private static final String PAST = "Expires=Thu, 01 Jan 1970 00:00:00 GMT";
  private static final String APIS = "ibm-mq-9.0.5 ibm-mq-9.0.4";

  private IbmMqConformingVariants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    for (String api : APIS.split(" ", -1)) {
      cookies(api, all);
      deletions(api, all);
      all.addAll(IbmMqResponseConformingVariants.all(api));
      all.addAll(CookieHeaderVariants.of(api));
    }
    all.addAll(IbmMqCsrfConformingVariants.all());
    all.add(
        new Mutant(
            "tracks tokens that were logged out",
            "ibm-mq-9.0.5",
            "",
            IbmMqSessionMutants::tracking));
    return all;
  }

  private static void cookies(String api, List<Mutant> all) {
    all.add(free(api, "goes on after LtpaToken2", named(LTPA + "_" + "mqweb.1")));
    all.add(free(api, "goes on after LtpaToken2 with digits", named(LTPA + "0042")));
    all.add(
        free(
            api,
            "orders a cookie's attributes otherwise",
            after(
                "POST",
                it ->
                    it.each(
                        "Set-Cookie",
                        line ->
                            line.replaceFirst(
                                "; Path=/(.*); SameSite=Strict", ";samesite=strict$1 ;PATH=/")))));
    all.add(
        free(
            api,
            "sets further cookies",
            (request, origin) ->
                origin
                    .send(request)
                    .and("Set-Cookie", "lang=de; Path=/; Max-Age=9999")
                    .and("Set-Cookie", "csrftoken=" + "x".repeat(22) + "; Path=/")));
    all.add(new Mutant("serves those alone who send its cookie back", api, "", () -> sticky()));
    all.add(
        new Mutant(
            "issues tokens with dots and dashes", api, "", () -> tokens(it -> "v1." + it + ".-")));
    all.add(new Mutant("issues tokens in quotes", api, "", () -> tokens(it -> "\"" + it + "\"")));
    all.add(new Mutant("issues short tokens", api, "", IbmMqConformingVariants::shortTokens));
  }

  private static void deletions(String api, List<Mutant> all) {
    deletion(api, all, "deletes by a date alone", LTPA + "=; Path=/; " + PAST);
    deletion(
        api,
        all,
        "deletes by an older date",
        LTPA + "=; Path=/; Expires=Thu, 01-Jan-1970 00:00:10 GMT; HttpOnly");
    deletion(api, all, "deletes by an age alone", LTPA + "=;path=/;max-age=0");
    deletion(api, all, "deletes by a negative age", LTPA + "=; Max-Age=-1; Path=/");
    deletion(api, all, "deletes with an empty text", LTPA + "=\"\"; " + PAST + "; Path=/; Secure");
    deletion(
        api,
        all,
        "deletes by an age, whatever the date",
        LTPA + "=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 2099 00:00:00 GMT");
    all.add(
        free(
            api,
            "deletes twice",
            after("DELETE", it -> it.and("Set-Cookie", LTPA + "=; Path=/ibmmq; Max-Age=0"))));
    all.add(
        free(
            api,
            "keeps the csrfToken after logout",
            after(
                "DELETE",
                it ->
                    new ProxyResponse(
                        it.status(),
                        it.headers().stream()
                            .filter(header -> !header.value().startsWith("csrfToken"))
                            .toList(),
                        it.body()))));
  }

  private static void deletion(String api, List<Mutant> all, String name, String line) {
    all.add(
        free(
            api,
            name,
            after(
                "DELETE", it -> it.each("Set-Cookie", old -> old.startsWith(LTPA) ? line : old))));
  }

  static Mutant free(String api, String name, Behaviour behaviour) {
    return new Mutant(name, api, "", () -> behaviour);
  }

  /** Renames the cookie in requests and responses. */
  private static Behaviour named(String name) {
    return (request, origin) -> {
      String cookies = request.header("Cookie").orElse("");
      ProxyRequest changed =
          cookies.isEmpty()
              ? request
              : request.with(
                  "Cookie",
                  cookies
                      .replaceAll("(^|; )LtpaToken2=", "$1Unknown=")
                      .replace(name + "=", LTPA + "="));
      return origin
          .send(changed)
          .each("Set-Cookie", line -> line.replaceFirst("^LtpaToken2=", name + "="));
    };
  }

  private static Behaviour sticky() {
    return (request, origin) -> {
      boolean knows = request.cookie("route=").isPresent() || request.cookie("route").isPresent();
      boolean mayBeNew = !IbmMqBehaviour.hasToken(request) || request.is("POST", LOGIN);
      if (!knows && !mayBeNew) {
        return IbmMqBehaviour.error(401, "MQWB0112E");
      }
      ProxyResponse response = origin.send(request);
      return request.is("POST", LOGIN) ? response.and("Set-Cookie", "route=1; Path=/") : response;
    };
  }

  /** Replaces each token by another spelling, which is the only valid one. */
  private static Behaviour tokens(UnaryOperator<String> spelling) {
    Map<String, String> real = new HashMap<>();
    return (request, origin) -> {
      ProxyResponse response =
          origin.send(
              request.withCookies(
                  pairs -> pairs.stream().map(it -> inOriginalSpelling(it, real)).toList()));
      String made = token(response);
      if (!request.is("POST", LOGIN) || made.isEmpty()) {
        return response;
      }
      real.put(spelling.apply(made), made);
      return response.each("Set-Cookie", line -> line.replace(made, spelling.apply(made)));
    };
  }

  private static String inOriginalSpelling(String pair, Map<String, String> real) {
    String start = LTPA + "=";
    return pair.startsWith(start) && pair.length() > start.length()
        ? start + real.getOrDefault(pair.substring(start.length()), "none")
        : pair;
  }

  private static Behaviour shortTokens() {
    return tokens(it -> "Ab3dEf" + Integer.toHexString(it.hashCode()) + "Zz9");
  }
}
