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
            (asked, origin) ->
                origin
                    .send(asked)
                    .and("Set-Cookie", "lang=de; Path=/; Max-Age=9999")
                    .and("Set-Cookie", "csrftoken=" + "x".repeat(22) + "; Path=/")));
    all.add(new Mutant("serves those alone who send its cookie back", api, "", () -> sticky()));
    all.add(
        new Mutant(
            "hands out tokens with dots and dashes",
            api,
            "",
            () -> tokens(it -> "v1." + it + ".-")));
    all.add(
        new Mutant("hands out tokens in quotes", api, "", () -> tokens(it -> "\"" + it + "\"")));
    all.add(new Mutant("hands out short tokens", api, "", IbmMqConformingVariants::shortTokens));
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

  /** Another name for the cookie, wherever it goes. */
  private static Behaviour named(String name) {
    return (asked, origin) -> {
      String cookies = asked.header("Cookie").orElse("");
      ProxyRequest changed =
          cookies.isEmpty()
              ? asked
              : asked.with(
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
    return (asked, origin) -> {
      boolean knows = asked.cookie("route=").isPresent() || asked.cookie("route").isPresent();
      boolean mayBeNew = !IbmMqBehaviour.hasToken(asked) || asked.is("POST", LOGIN);
      if (!knows && !mayBeNew) {
        return IbmMqBehaviour.error(401, "MQWB0112E");
      }
      ProxyResponse answer = origin.send(asked);
      return asked.is("POST", LOGIN) ? answer.and("Set-Cookie", "route=1; Path=/") : answer;
    };
  }

  /** Another spelling of each token, that alone counts. */
  private static Behaviour tokens(UnaryOperator<String> spelling) {
    Map<String, String> real = new HashMap<>();
    return (asked, origin) -> {
      ProxyResponse answer =
          origin.send(
              asked.withCookies(
                  pairs -> pairs.stream().map(it -> inOriginalSpelling(it, real)).toList()));
      String made = token(answer);
      if (!asked.is("POST", LOGIN) || made.isEmpty()) {
        return answer;
      }
      real.put(spelling.apply(made), made);
      return answer.each("Set-Cookie", line -> line.replace(made, spelling.apply(made)));
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
