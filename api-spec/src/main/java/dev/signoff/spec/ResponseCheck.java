package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Strict check of a response against the contract's entry for its status. */
final class ResponseCheck {
  private final CheckMode mode;
  private final Exchange exchange;
  private final ContractResponse contract;
  private final String status;
  private final List<String> violations = new ArrayList<>();

  private ResponseCheck(CheckMode mode, Exchange exchange, ContractResponse contract) {
    this.mode = mode;
    this.exchange = exchange;
    this.contract = contract;
    this.status = "status " + exchange.status();
  }

  static List<String> check(CheckMode mode, Exchange exchange, ContractResponse contract) {
    ResponseCheck check = new ResponseCheck(mode, exchange, contract);
    if (mode.judgesBody(exchange.status())) {
      check.body();
    }
    if (mode.isStrict()) {
      contract.headers().stream().filter(rule -> !rule.isSetCookie()).forEach(check::header);
      check.furtherHeaders();
      check.cookies();
    }
    return check.violations;
  }

  private void body() {
    String body = exchange.responseBody();
    List<String> types = exchange.responseHeader("Content-Type");
    if (contract.contents().isEmpty()) {
      if (!body.isEmpty()) {
        came("with a body of " + body.length() + " characters; the contract has none");
      }
      if (!types.isEmpty()) {
        came("with a Content-Type; the contract has no body");
      }
    } else if (body.isEmpty()) {
      came("without a body; the contract has " + contract.mediaTypes());
    } else if (types.size() != 1) {
      came("with " + types.size() + " Content-Types; the contract has " + contract.mediaTypes());
    } else {
      body(body, MediaTypeContent.essence(types.get(0)));
    }
  }

  private void body(String body, String mediaType) {
    MediaTypeContent content = contract.content(mediaType);
    if (content == null) {
      came("as " + mediaType + "; the contract has " + contract.mediaTypes());
      return;
    }
    Optional<JsonNode> json = JsonReader.read(body, mediaType);
    if (json.isEmpty()) {
      violations.add("the body of " + status + " is not JSON; the contract has " + mediaType);
      return;
    }
    for (String fault : mode.schemas().check(content.schema(), json.get())) {
      violations.add("the body of " + status + " breaks its schema: " + fault);
    }
    if (mode.isStrict()) {
      for (String field : UndeclaredFields.in(json.get(), content.schema(), exchange.query())) {
        violations.add("the body of " + status + " has " + field);
      }
    }
  }

  private void header(HeaderRule rule) {
    List<String> values = exchange.responseHeader(rule.name());
    if (!values.isEmpty() && rule.isForbidden(exchange.query())) {
      came(
          "with the header "
              + rule.name()
              + "; the contract has it only with "
              + QueryParameters.text(rule.when()));
    }
    if (values.isEmpty() && rule.isDemanded(exchange.query())) {
      came(
          "without the header "
              + rule.name()
              + ", which the contract requires"
              + (rule.required() ? "" : " with " + QueryParameters.text(rule.when())));
    }
    for (String value : values) {
      for (String fault :
          mode.schemas().check(rule.schema(), JsonReader.value(value, rule.schema()))) {
        violations.add(
            "the header " + rule.name() + " of " + status + " breaks its schema: " + fault);
      }
    }
  }

  private void furtherHeaders() {
    for (String name : exchange.responseHeaders().keySet()) {
      if (!TransportHeaders.contain(name)
          && !name.equalsIgnoreCase("Set-Cookie")
          && contract.headers().stream().noneMatch(rule -> rule.name().equalsIgnoreCase(name))) {
        came("with the header " + name + ", which the contract does not declare");
      }
    }
  }

  private void cookies() {
    violations.addAll(
        SetCookiesCheck.check(
            exchange.status(),
            exchange.responseHeader("Set-Cookie"),
            mode.cookieRules(contract, exchange.query()),
            Instant.now()));
  }

  private void came(String how) {
    violations.add(status + " came " + how);
  }
}
