package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.after;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.before;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.hasToken;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.logout;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Mutants of the logout of one session. */
final class IbmMqLogoutMutants {
  private static final ProxyResponse UNAUTHORIZED = error(401, "MQWB0104E");

  private IbmMqLogoutMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(answers());
    all.addAll(withoutCookie());
    return all;
  }

  private static List<Mutant> answers() {
    return List.of(
        newer("MQ-LOGOUT-01", "returns 200 for logout", after("DELETE", it -> it.withStatus(200))),
        older("MQ-LOGOUT-01", "returns 202 for logout", after("DELETE", it -> it.withStatus(202))),
        newer("MQ-LOGOUT-01", "has no logout", instead(logout(), error(405, "MQWB0116E"))),
        newer(
            "MQ-LOGOUT-01",
            "compares the header's name with its case",
            instead(
                logout()
                    .and(
                        it ->
                            it.headers().stream()
                                .anyMatch(
                                    header ->
                                        header.name().equals(HEADER.toUpperCase(Locale.ROOT)))),
                error(401, "MQWB0100E"))),
        newer(
            "MQ-LOGOUT-01",
            "finds the token only in the first cookie",
            instead(
                logout().and(it -> hasToken(it) && !it.header("Cookie").get().startsWith(LTPA)),
                UNAUTHORIZED)),
        newer(
            "MQ-LOGOUT-01",
            "requires a body if there is a content type",
            instead(
                logout().and(it -> it.header("Content-Type").isPresent()),
                error(400, "MQWB0111E"))),
        newer("MQ-LOGOUT-02", "returns a goodbye", after("DELETE", it -> it.withBody("Bye."))),
        newer(
            "MQ-LOGOUT-02",
            "gives nothing a content type",
            after("DELETE", it -> it.with("Content-Type", "application/json"))),
        older(
            "MQ-LOGOUT-02",
            "returns an empty object after logout",
            after("DELETE", it -> it.withBody("{}").with("Content-Type", "application/json"))));
  }

  private static List<Mutant> withoutCookie() {
    return List.of(
        newer(
            "MQ-LOGOUT-08",
            "logs out without a token if the user is logged in",
            instead(logout().and(it -> !hasToken(it)), ProxyResponse.of(204))),
        older(
            "MQ-LOGOUT-08",
            "returns 403 without a token",
            instead(logout().and(it -> !hasToken(it)), error(403, "MQWB0104E"))),
        newer(
            "MQ-LOGOUT-08",
            "returns nothing but 401 without a token",
            instead(logout().and(it -> !hasToken(it)), ProxyResponse.of(401))),
        newer(
            "MQ-LOGOUT-08",
            "finds the token's name within another",
            before(
                logout().and(it -> it.header("Cookie").orElse("").contains("No" + LTPA)),
                it -> it.with("Cookie", it.header("Cookie").get().replace("No" + LTPA, LTPA)))),
        newer(
            "MQ-LOGOUT-08",
            "accepts the token's older name as well",
            before(
                logout().and(IbmMqLogoutMutants::hasOlderName),
                it -> it.with("Cookie", it.header("Cookie").get().replace("Token=", "Token2=")))),
        elsewhere("accepts a password as a token", it -> it.startsWith("Basic ")),
        elsewhere("accepts the token as Bearer", it -> it.startsWith("Bearer ")),
        elsewhere("accepts the token in Authorization", it -> !it.contains(" ")),
        newer(
            "MQ-LOGOUT-14",
            "accepts the token in the query",
            instead(logout().and(it -> it.query().contains(LTPA)), ProxyResponse.of(204))),
        newer(
            "MQ-LOGOUT-14",
            "accepts the token in a header",
            instead(logout().and(it -> it.header(LTPA).isPresent()), ProxyResponse.of(204))));
  }

  private static boolean hasOlderName(ProxyRequest request) {
    return request.header("Cookie").orElse("").contains("LtpaToken=");
  }

  private static Mutant elsewhere(String name, Predicate<String> authorization) {
    return newer(
        "MQ-LOGOUT-14",
        name,
        instead(
            logout().and(it -> it.header("Authorization").filter(authorization).isPresent()),
            ProxyResponse.of(204)));
  }
}
