package dev.signoff.conformance.faulty;

import static dev.signoff.conformance.faulty.MqBehaviour.LOGIN;
import static dev.signoff.conformance.faulty.MqBehaviour.LTPA;
import static dev.signoff.conformance.faulty.MqBehaviour.after;
import static dev.signoff.conformance.faulty.MqBehaviour.token;

import dev.signoff.conformance.faulty.Fault.Behaviour;
import dev.signoff.conformance.http.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What IBM MQ leaves open, done otherwise than the reference server does it. */
final class IbmMqFreedoms {
  private static final String PAST = "Expires=Thu, 01 Jan 1970 00:00:00 GMT";
  private static final String APIS = "ibm-mq-9.0.5 ibm-mq-9.0.4";

  private IbmMqFreedoms() {}

  static List<Fault> all() {
    List<Fault> all = new ArrayList<>();
    for (String api : APIS.split(" ", -1)) {
      cookies(api, all);
      deletions(api, all);
      bodies(api, all);
      heads(api, all);
    }
    all.add(
        new Fault(
            "tracks tokens that were logged out", "ibm-mq-9.0.5", "", MqSessionFaults::tracking));
    return all;
  }

  private static void cookies(String api, List<Fault> all) {
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
    all.add(new Fault("serves those alone who send its cookie back", api, "", () -> sticky()));
    all.add(
        new Fault(
            "hands out tokens with dots and dashes",
            api,
            "",
            () -> tokens(it -> "v1." + it + ".-")));
    all.add(new Fault("hands out tokens in quotes", api, "", () -> tokens(it -> "\"" + it + "\"")));
    all.add(new Fault("hands out short tokens", api, "", IbmMqFreedoms::shortTokens));
  }

  private static void deletions(String api, List<Fault> all) {
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
                    new Answered(
                        it.status(),
                        it.headers().stream()
                            .filter(header -> !header.value().startsWith("csrfToken"))
                            .toList(),
                        it.body()))));
  }

  private static void deletion(String api, List<Fault> all, String name, String line) {
    all.add(
        free(
            api,
            name,
            after(
                "DELETE", it -> it.each("Set-Cookie", old -> old.startsWith(LTPA) ? line : old))));
  }

  private static void bodies(String api, List<Fault> all) {
    all.add(
        free(
            api,
            "speaks another language",
            body(
                it ->
                    it.replaceAll("(MQWB\\d+E): [^\"]*", "$1: Die Anforderung ist ungültig.")
                        .replaceAll(
                            "(\"(explanation|action)\":)\"[^\"]*", "$1\"Keine Anmeldung."))));
    all.add(
        free(
            api,
            "says more",
            body(
                it ->
                    it.replaceAll("\"type\":", "\"locale\":\"de\",\"success\":false,\"type\":")
                        .replaceAll("\\{\"user\":", "{\"version\":[1],\"user\":")
                        .replaceAll("\"name\":", "\"realm\":\"basic\",\"name\":"))));
    all.add(
        free(
            api,
            "writes JSON with room",
            body(it -> it.replace(":[", " :\n [ ").replace(",\"", " ,\t\""))));
    all.add(
        free(
            api,
            "escapes what needs none",
            body(it -> it.replace("/", "\\/").replace("user", "\\u0075ser"))));
    all.add(
        free(
            api,
            "does not tell how the user logged in",
            body(it -> it.replaceAll(",\"authenticationMechanism\":\"form\"", ""))));
    all.add(
        free(
            api,
            "numbers its errors otherwise",
            body(
                it ->
                    it.replace("\"completionCode\":0", "\"completionCode\":2")
                        .replace("\"type\":\"rest\"", "\"type\":\"mq\""))));
    all.add(
        free(
            api,
            "tells what it created",
            (asked, origin) -> {
              Answered answer = origin.send(asked);
              return answer.status() == 201
                  ? answer
                      .without("Location")
                      .withBody("{\"queue\":[{\"name\":\"Q\"}]}")
                      .with("Content-Type", "application/json;charset=utf-8")
                  : answer;
            }));
    all.add(
        free(
            api,
            "takes an empty password for a broken body",
            MqBehaviour.instead(
                MqBehaviour.login().and(it -> it.body().contains(":\"\"")),
                MqBehaviour.error(400, "MQWB0111E"))));
    all.add(
        free(
            api,
            "takes an empty token for none",
            (asked, origin) ->
                origin.send(
                    asked.cookie(LTPA).filter(String::isEmpty).isPresent()
                        ? asked.without("Cookie")
                        : asked)));
  }

  private static void heads(String api, List<Fault> all) {
    all.add(
        free(
            api,
            "names a charset",
            each(
                it ->
                    it.name().equalsIgnoreCase("Content-Type")
                        ? new Pair("content-type", it.value() + "; charset=UTF-8")
                        : it)));
    all.add(
        free(
            api,
            "writes header names in small letters",
            each(it -> new Pair(it.name().toLowerCase(Locale.ROOT), it.value()))));
    all.add(
        free(
            api,
            "sends further headers",
            (asked, origin) ->
                origin
                    .send(asked)
                    .with("Server", "mqweb")
                    .with("Content-Language", "en")
                    .with("X-Powered-By", "Servlet/3.1")
                    .with("WWW-Authenticate", "Basic realm=\"mq\"")
                    .with("ibm-mq-rest-api-version", "1")
                    .with("Cache-Control", "no-store")));
  }

  /** Skips a check that the reference server passes, so it is no freedom like the others. */
  static Fault withoutOlderUrl() {
    return free(
        "ibm-mq-9.0.5",
        "has no older URL for queues",
        MqBehaviour.instead(
            MqBehaviour.queue().and(it -> !it.path().contains("/admin/")),
            MqBehaviour.error(404, "MQWB0116E")));
  }

  private static Fault free(String api, String name, Behaviour behaviour) {
    return new Fault(name, api, "", () -> behaviour);
  }

  private static Behaviour body(UnaryOperator<String> change) {
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      return answer.withBody(change.apply(answer.body()));
    };
  }

  private static Behaviour each(UnaryOperator<Pair> change) {
    return (asked, origin) -> {
      Answered answer = origin.send(asked);
      return new Answered(
          answer.status(), answer.headers().stream().map(change).toList(), answer.body());
    };
  }

  /** Another name for the cookie, wherever it goes. */
  private static Behaviour named(String name) {
    return (asked, origin) -> {
      String cookies = asked.header("Cookie").orElse("");
      Asked changed =
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
      boolean mayBeNew = !MqBehaviour.hasToken(asked) || asked.is("POST", LOGIN);
      if (!knows && !mayBeNew) {
        return MqBehaviour.error(401, "MQWB0112E");
      }
      Answered answer = origin.send(asked);
      return asked.is("POST", LOGIN) ? answer.and("Set-Cookie", "route=1; Path=/") : answer;
    };
  }

  /** Another spelling of each token, that alone counts. */
  private static Behaviour tokens(UnaryOperator<String> spelling) {
    Map<String, String> real = new HashMap<>();
    return (asked, origin) -> {
      String shown = token(asked);
      Answered answer =
          origin.send(
              shown.isEmpty() ? asked : asked.withCookie(LTPA, real.getOrDefault(shown, "none")));
      String made = token(answer);
      if (!asked.is("POST", LOGIN) || made.isEmpty()) {
        return answer;
      }
      real.put(spelling.apply(made), made);
      return answer.each("Set-Cookie", line -> line.replace(made, spelling.apply(made)));
    };
  }

  private static Behaviour shortTokens() {
    return tokens(it -> "Ab3dEf" + Integer.toHexString(it.hashCode()) + "Zz9");
  }
}
