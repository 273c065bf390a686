package dev.signoff.conformance.mutant;

import static dev.signoff.conformance.mutant.IbmMqBehaviour.LTPA;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.after;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.error;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.instead;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.login;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.newer;
import static dev.signoff.conformance.mutant.IbmMqBehaviour.older;

import java.util.List;

/** Mutants that refuse a correct login. */
final class IbmMqLoginMutants {
  private static final ProxyResponse BAD_REQUEST = error(400, "MQWB0111E");
  private static final ProxyResponse UNAUTHORIZED = error(401, "MQWB0104E");

  private IbmMqLoginMutants() {}

  static List<Mutant> all() {
    return List.of(
        newer("MQ-LOGIN-01", "returns 200 for login", after("POST", it -> it.withStatus(200))),
        older("MQ-LOGIN-01", "returns 201 for login", after("POST", it -> it.withStatus(201))),
        newer(
            "MQ-LOGIN-01",
            "finds the user name only before the password",
            instead(login().and(it -> it.body().contains("\"password\" :")), BAD_REQUEST)),
        newer(
            "MQ-LOGIN-02",
            "returns a hello after login",
            after("POST", it -> it.withBody("{\"status\":\"ok\"}"))),
        newer(
            "MQ-LOGIN-02",
            "announces a body after login that does not come",
            after("POST", it -> it.withBody("\n"))),
        newer("MQ-LOGIN-03", "issues no token", after("POST", it -> it.without("Set-Cookie"))),
        newer(
            "MQ-LOGIN-03",
            "names the cookie LtpaToken",
            after("POST", it -> it.each("Set-Cookie", line -> line.replace(LTPA, "LtpaToken")))),
        newer(
            "MQ-LOGIN-03",
            "writes the cookie's name in small letters",
            after("POST", it -> it.each("Set-Cookie", line -> line.replace(LTPA, "ltpatoken2")))),
        older(
            "MQ-LOGIN-03",
            "gives the token to the wrong domain",
            after("POST", it -> it.each("Set-Cookie", line -> line + "; Domain=example.com"))),
        newer(
            "MQ-LOGIN-08",
            "refuses a charset",
            instead(
                login().and(it -> it.header("Content-Type").orElse("").contains(";")),
                BAD_REQUEST)),
        newer(
            "MQ-LOGIN-08",
            "requires a charset",
            instead(
                login().and(it -> !it.header("Content-Type").orElse("").contains(";")),
                BAD_REQUEST)),
        newer(
            "MQ-LOGIN-08",
            "accepts the charset only in small letters",
            instead(
                login().and(it -> it.header("Content-Type").orElse("").contains("UTF-8")),
                BAD_REQUEST)),
        newer(
            "MQ-LOGIN-08",
            "fails at a space before the charset",
            instead(
                login().and(it -> it.header("Content-Type").orElse("").contains("; ")),
                BAD_REQUEST)),
        newer(
            "MQ-LOGIN-08",
            "compares the content type with its case",
            instead(
                login().and(it -> it.header("Content-Type").orElse("").startsWith("A")),
                BAD_REQUEST)),
        newer(
            "MQ-LOGIN-09",
            "requires the CSRF header at login",
            instead(
                login().and(it -> it.header(IbmMqBehaviour.HEADER).isEmpty()),
                error(401, "MQWB0100E"))),
        newer(
            "MQ-LOGIN-09",
            "refuses a login with the CSRF header",
            instead(login().and(it -> it.header(IbmMqBehaviour.HEADER).isPresent()), BAD_REQUEST)),
        older(
            "MQ-LOGIN-09",
            "refuses a login with a blank CSRF header",
            instead(
                login()
                    .and(
                        it -> it.header(IbmMqBehaviour.HEADER).filter(String::isEmpty).isPresent()),
                UNAUTHORIZED)));
  }
}
