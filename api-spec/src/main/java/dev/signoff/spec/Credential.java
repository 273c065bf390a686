package dev.signoff.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Credential that an operation requires, one of {@code components/securitySchemes}.
 *
 * @param scheme the name of the scheme in the contract, such as {@code ltpaToken}
 * @param in where it travels: {@code cookie}, {@code header} or {@code query}
 * @param name the name on the wire, such as {@code LtpaToken2}
 * @param anySuffix whether the name on the wire may go on after {@code name}
 * @param example a made-up value of the right form, if the contract has one
 */
public record Credential(
    String scheme, String in, String name, boolean anySuffix, @Nullable String example) {

  /** Reads an OR of ANDs. */
  static List<List<Credential>> alternatives(DocumentNode root, DocumentNode security) {
    List<List<Credential>> alternatives = new ArrayList<>();
    for (DocumentNode alternative : security.elements()) {
      alternatives.add(
          alternative.fields().keySet().stream().map(scheme -> of(root, scheme)).toList());
    }
    return List.copyOf(alternatives);
  }

  private static Credential of(DocumentNode root, String scheme) {
    DocumentNode place = root.at("components").at("securitySchemes").at(scheme);
    return new Credential(
        scheme,
        place.text("in"),
        place.text("name"),
        place.flag("x-any-suffix"),
        place.optionalText("x-example"));
  }

  boolean isIn(Exchange exchange) {
    return switch (in) {
      case "cookie" -> exchange.requestCookieNames().stream().anyMatch(this::matches);
      case "header" -> !exchange.requestHeader(name).isEmpty();
      case "query" -> exchange.query().has(name);
      default -> throw new IllegalStateException(scheme + " travels in " + in + ": unknown");
    };
  }

  private boolean matches(String sent) {
    return anySuffix ? sent.startsWith(name) : sent.equals(name);
  }
}
