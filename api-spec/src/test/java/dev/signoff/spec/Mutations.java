package dev.signoff.spec;

import java.util.ArrayList;
import java.util.List;

/** At least one change for each rule. */
final class Mutations {
  private static final String MQ = "ibm-mq";
  private static final String RESTED = "rested";
  private static final String ROCKET = "rocket-chat";

  private final List<Mutation> all = new ArrayList<>();

  private Mutations() {}

  static List<Mutation> all() {
    Mutations mutations = new Mutations();
    mutations.ofTheDocument();
    mutations.ofOperations();
    mutations.ofResponses();
    mutations.ofSchemas();
    mutations.ofExamples();
    mutations.ofTheCatalogue();
    return mutations.all;
  }

  private void ofTheDocument() {
    add(MQ, "is OpenAPI 3.0.3", "3.0.3", "3.1.0", "openapi is 3.1.0, not 3.0.3");
    add(
        ROCKET,
        "parses without a message",
        "      summary: Log in\n",
        "      summary: Log in\n      sumary: Log in\n",
        "attribute paths.'/api/v1/login'(post).sumary is unexpected");
    add(
        MQ,
        "has no YAML anchor",
        "security: []",
        "security: &none []",
        "there is the YAML anchor &none");
    add(
        MQ,
        "has no YAML anchor",
        "security: []",
        "security: &none []\n      x-again: *none",
        "there is the YAML alias *none");
    add(
        MQ,
        "has no extension that nobody reads",
        "x-idempotent: false",
        "x-idempotent: false\n      x-idempotant: false",
        "/paths/~1ibmmq~1rest~1v1~1login/post/x-idempotant is an extension that nobody reads");
    add(
        RESTED,
        "uses each component",
        "$ref: '#/components/parameters/DataOnly'",
        "$ref: '#/components/parameters/Login'",
        "/components/parameters/DataOnly is used nowhere");
    add(
        MQ,
        "declares its profiles",
        "profiles: [ibm-mq-9.0.5]",
        "profiles: [ibm-mq-9.0.6]",
        "/paths/~1ibmmq~1rest~1v1~1login/post/x-requirements/3/profiles/0"
            + " names the profile ibm-mq-9.0.6, unknown here");
    add(
        MQ,
        "declares its profiles",
        "default: true",
        "default: false",
        "of 2 profiles 0 are the default");
  }

  private void ofOperations() {
    add(
        ROCKET,
        "calls each operation by a Java name",
        "operationId: whoAmI",
        "operationId: login",
        "two operations are called login");
    add(
        ROCKET,
        "calls each operation by a Java name",
        "operationId: whoAmI",
        "operationId: who-am-i",
        "who-am-i is no Java method name");
    String logout = "/paths/~1api~1v1~1logout/post";
    add(
        ROCKET,
        "documents each operation",
        "      summary: Log out\n",
        "",
        logout + " has no summary");
    add(
        ROCKET,
        "documents each operation",
        "description: Ends the session that the two headers belong to. No request body is needed;"
            + " any is accepted.",
        "description: ''",
        logout + " has no description");
    add(
        ROCKET,
        "documents each operation",
        "x-idempotent: true",
        "x-idempotent: 'true'",
        logout + " does not say whether it is idempotent");
    add(
        ROCKET,
        "documents each operation",
        "      security: []\n",
        "",
        "/paths/~1api~1v1~1login/post does not say which credentials it demands");
    add(
        ROCKET,
        "declares each tag",
        "tags: [Authentication]",
        "tags: [Authentication, Other]",
        "/paths/~1api~1v1~1login/post has 2 tags, not one");
    add(
        ROCKET,
        "declares each tag",
        "tags: [Authentication]",
        "tags: [Other]",
        "the tag Other is not declared");
    add(MQ, "declares each tag", "- name: Queue", "- name: Topic", "the tag Topic is used nowhere");
    add(
        RESTED,
        "has no credential as parameter",
        "name: login\n      in: query",
        "name: key\n      in: query",
        "/components/parameters/Login makes key a parameter; credentials are security schemes");
    add(
        RESTED,
        "has no credential as parameter",
        "name: login\n      in: query",
        "name: Origin\n      in: header",
        "/components/parameters/Login makes Origin a parameter; credentials are security schemes");
    add(
        RESTED,
        "says required by a boolean",
        "in: path\n      required: true",
        "in: path\n      required: 'true'",
        "/components/parameters/UserEndpoint/required is neither true nor false");
    add(
        RESTED,
        "has variants that fit",
        "when: {logout: 'true'}",
        "when: {leave: 'true'}",
        "logout hangs on leave, undeclared");
    add(
        RESTED,
        "has variants that fit",
        "responses: ['204', '400', '403', '500']",
        "responses: ['400', '403', '500']",
        "the variants of logInOrOut answer [200, 400, 403, 500]");
  }

  private void ofResponses() {
    add(
        ROCKET,
        "names each response",
        "        '200':\n          $ref: '#/components/responses/LoggedOut'\n",
        "        '200':\n          description: Logged out.\n",
        "/paths/~1api~1v1~1logout/post/responses/200 is not a named response");
    add(
        RESTED,
        "tells cause and cure of each error",
        "Send the key, or log in again.",
        "",
        "the description of 403 does not end with what to do");
    add(
        MQ,
        "tells cause and cure of each error",
        "The user lacks the role that this request needs. Log in",
        "Log in",
        "the description of 403 does not end with what to do");
    add(
        RESTED,
        "has a schema for each error",
        "          schema:\n            $ref: '#/components/schemas/ErrorMessage'\n"
            + "          example:\n            message: The server failed",
        "          example:\n            message: The server failed",
        "an answer of status 500 has no schema");
    add(
        RESTED,
        "shows each body",
        "          example:\n            message: The server failed; the id of this failure is"
            + " 6f1c2a90.\n",
        "",
        "/components/responses/InternalServerError/content/application~1json"
            + " has not just one of example and examples");
    add(
        ROCKET,
        "explains each header",
        "          example: 1609459200000\n",
        "",
        "/components/responses/TooManyRequests/headers/X-RateLimit-Reset"
            + " lacks its description, its example or its schema");
    add(
        MQ,
        "explains each header",
        "      example: csrfToken=3vLk0mHqkGf2c6a1Rr0n5w; Path=/; Secure; SameSite=Strict\n",
        "",
        "/components/headers/CsrfSetCookie lacks its description, its example or its schema");
    add(
        RESTED,
        "describes each cookie",
        "        Set-Cookie:\n",
        "        Set-Biscuit:\n",
        "/components/responses/LoggedIn has only one of Set-Cookie and x-set-cookie");
  }

  private void ofSchemas() {
    add(
        ROCKET,
        "has no object schema without a name",
        "        data:\n          $ref: '#/components/schemas/LogoutData'\n",
        "        data:\n          type: object\n",
        "/components/schemas/LogoutSuccess/properties/data is an object schema without a name");
    add(
        ROCKET,
        "has no object schema without a name",
        "            $ref: '#/components/schemas/LogoutSuccess'\n",
        "            properties:\n              status:\n                type: string\n",
        "/components/responses/LoggedOut/content/application~1json/schema"
            + " is an object schema without a name");
    add(
        ROCKET,
        "describes each schema",
        "      description: The session that a login started.\n",
        "",
        "/components/schemas/LoginData has no description");
    add(
        ROCKET,
        "explains each property",
        "          description: the vendor's words\n",
        "",
        "/components/schemas/LogoutData/properties/message lacks its description or its example");
    add(
        ROCKET,
        "explains each property",
        "          example: [user]\n",
        "",
        "/components/schemas/Profile/properties/roles lacks its description or its example");
    add(
        ROCKET,
        "requires declared properties",
        "required: [_id]",
        "required: [id]",
        "/components/schemas/Profile requires id, undeclared");
  }

  private void ofExamples() {
    String fit = "has examples that fit their schemas";
    add(
        MQ,
        fit,
        "              username: mqadmin\n",
        "              username: 7\n",
        "/paths/~1ibmmq~1rest~1v1~1login/post/requestBody/content/application~1json example:"
            + " $.username: integer found, string expected");
    add(
        MQ,
        fit,
        "                    msgId: MQWB0110E\n",
        "                    msgId: MQWB0110E\n                    id: 1\n",
        "/components/responses/BadRequest/content/application~1json malformedJson:"
            + " $.error[0].id, which the contract does not declare");
    add(
        MQ,
        fit,
        "            action: Log in again.\n",
        "",
        "/components/responses/NotAuthenticated/content/application~1json tokenRefused:"
            + " $.error[0]: required property 'action' not found");
    add(
        MQ,
        fit,
        "      example: QM1\n",
        "      example: QM 1\n",
        "/components/parameters/QmgrName example:"
            + " $: does not match the regex pattern ^[A-Za-z0-9._%]+$");
    add(
        ROCKET,
        fit,
        "          example: 5\n",
        "          example: five\n",
        "/components/responses/TooManyRequests/headers/X-RateLimit-Limit example:"
            + " $: string found, integer expected");
    add(
        ROCKET,
        fit,
        "          example: [user]\n",
        "          example: user\n",
        "/components/schemas/Profile/properties/roles example: $: string found, array expected");
    String cookies = "has cookie examples that obey their rules";
    add(
        RESTED,
        cookies,
        "Path=/; Secure; HttpOnly; SameSite=Lax",
        "Path=/; Secure; SameSite=Lax",
        "logInOrOut: in the example the Set-Cookie for __Secure-rested-access-token"
            + " has no HttpOnly; the contract has it");
    add(
        MQ,
        cookies,
        "example: LtpaToken2=;",
        "example: csrf=;",
        "logout: in the example the cookie csrf has no rule");
    add(
        MQ,
        "shows each credential",
        "      x-example: 3vLk0mHqkGf2c6a1Rr0n5w\n",
        "",
        "/components/securitySchemes/csrfToken lacks its description or its x-example");
  }

  private void ofTheCatalogue() {
    add(
        RESTED,
        "has a requirement for each operation",
        """
                - id: RESTED-WHOAMI-01
                  level: must
                  source: V
                  text: '`GET ?key` with a valid token answers 200 with that user''s record.'
        """,
        "",
        "whoAmI has no requirement");
    add(
        RESTED,
        "has requirement ids of its vendor",
        "id: RESTED-LOGIN-02",
        "id: RC-LOGIN-2",
        "RC-LOGIN-2 does not match RESTED-[A-Z]+-[0-9]{2}");
    String once = "says each thing once";
    add(RESTED, once, "RESTED-LOGIN-02", "RESTED-LOGIN-01", "RESTED-LOGIN-01 is there twice");
    add(
        RESTED,
        once,
        "text: 'A 400 or 403 ends nothing.'",
        "text: 'Other sessions of the user stay alive.'",
        "RESTED-LOGOUT-14 says what another one says");
    add(
        RESTED,
        once,
        "text: 'A 400 or 403 ends nothing.'",
        "text: ''",
        "RESTED-LOGOUT-14 is no sentence");
  }

  private void add(String contract, String rule, String from, String to, String sentence) {
    all.add(new Mutation(contract, rule, from, to, sentence));
  }
}
