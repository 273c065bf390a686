package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.HEADER;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.before;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.logout;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Mutants that treat the CSRF header wrongly, whatever its value is. */
final class IbmMqCsrfMutants {
  private static final ProxyResponse DIFFERENT = error(401, "MQWB0101E");

  private IbmMqCsrfMutants() {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(anyValue());
    all.addAll(missing());
    return all;
  }

  private static List<Mutant> anyValue() {
    return List.of(
        refuses("refuses a blank header", String::isEmpty),
        refuses("refuses a long header", it -> it.length() > 256),
        refuses("requires letters in the header", it -> it.matches(".*[^A-Za-z0-9_-].*")),
        refuses("requires the header to be value", it -> !it.equals("value")),
        refuses("treats null as missing", it -> it.equals("null")),
        newer(
            "MQ-LOGOUT-04",
            "fails over a semicolon in the header",
            instead(
                logout().and(it -> it.header(HEADER).orElse("").contains(";")),
                error(500, "MQWB0000E"))));
  }

  private static Mutant refuses(String name, Predicate<String> value) {
    return newer(
        "MQ-LOGOUT-04",
        name,
        instead(logout().and(it -> it.header(HEADER).filter(value).isPresent()), DIFFERENT));
  }

  private static List<Mutant> missing() {
    return List.of(
        newer(
            "MQ-LOGOUT-05",
            "does not require the header",
            before(
                logout().and(it -> it.header(HEADER).isEmpty()), it -> it.with(HEADER, "value"))),
        newer(
            "MQ-LOGOUT-05",
            "returns 403 without the header",
            instead(logout().and(it -> it.header(HEADER).isEmpty()), error(403, "MQWB0100E"))),
        older(
            "MQ-LOGOUT-05",
            "returns 400 without the header",
            instead(logout().and(it -> it.header(HEADER).isEmpty()), error(400, "MQWB0100E"))),
        newer(
            "MQ-LOGOUT-05",
            "returns no body without the header",
            instead(logout().and(it -> it.header(HEADER).isEmpty()), ProxyResponse.of(401))),
        newer(
            "MQ-LOGOUT-05",
            "returns a page without the header",
            instead(
                logout().and(it -> it.header(HEADER).isEmpty()),
                ProxyResponse.of(401).with("Content-Type", "text/html").withBody("<h1>No</h1>"))),
        newer(
            "MQ-LOGOUT-05",
            "accepts the header's value from the query",
            before(logout().and(it -> !it.query().isEmpty()), it -> it.with(HEADER, "value"))),
        newer(
            "MQ-LOGOUT-05",
            "accepts the header's value from a cookie",
            before(
                logout().and(it -> it.header("Cookie").orElse("").contains(HEADER)),
                it -> it.with(HEADER, "value"))),
        newer(
            "MQ-LOGOUT-05",
            "accepts another header",
            before(
                logout().and(it -> it.header("X-CSRF-Token").isPresent()),
                it -> it.with(HEADER, "value"))));
  }
}
