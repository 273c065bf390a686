package dev.signoff.crosscheck;

import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Credential;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Operations as a source declares them without any request: the text of the contract, or the
 * generated code of server and SDK.
 */
final class DeclaredApi {
  private final String contract;
  private final FactSource source;
  private final List<Fact> facts = new ArrayList<>();

  DeclaredApi(String contract, FactSource source) {
    this.contract = contract;
    this.source = source;
  }

  /** Returns the facts of all sources that declare an API. */
  static List<Fact> all(Contract contract) {
    Collection<String> tags = tags(contract);
    return Stream.of(
            of(contract, tags),
            SdkDeclaredApi.of(contract.id(), tags),
            ServerDeclaredApi.of(contract.id(), tags))
        .flatMap(surface -> surface.facts.stream())
        .toList();
  }

  /** Returns the class that was generated from a tag, or nothing if there is none. */
  Stream<Class<?>> generated(String vendors, String tag) {
    try {
      Class<?> api =
          Class.forName(vendors + "." + contract.replace("-", "") + ".api." + tag + "Api");
      say(tag, "generated class", "", "there");
      return Stream.of(api);
    } catch (ClassNotFoundException e) {
      say(tag, "generated class", "", "absent");
      return Stream.empty();
    }
  }

  /** Adds an operation as the contract or the interfaces of the server declare it. */
  void operation(String id, OperationSignature signature) {
    signature(id, "operation", signature);
  }

  /**
   * Adds a call, which is an operation or one of its variants, as the contract or the SDK declares
   * it.
   */
  void call(String name, OperationSignature signature, boolean idempotent) {
    signature(name, "call", signature);
    say(name, "call", "may be sent twice", String.valueOf(idempotent));
  }

  private static DeclaredApi of(Contract contract, Collection<String> tags) {
    DeclaredApi surface = new DeclaredApi(contract.id(), FactSource.CONTRACT);
    tags.forEach(tag -> surface.say(tag, "generated class", "", "there"));
    for (ContractOperation it : contract.operations()) {
      OperationSignature whole = signature(it, it.security(), it.responses().keySet());
      surface.operation(it.id(), whole);
      if (it.variants().isEmpty()) {
        surface.call(it.id(), whole, it.idempotent());
      }
      it.variants()
          .forEach(
              variant ->
                  surface.call(
                      variant.name(),
                      signature(it, variant.security(), variant.statuses()),
                      variant.idempotent()));
    }
    return surface;
  }

  private static OperationSignature signature(
      ContractOperation operation, List<List<Credential>> security, Collection<Integer> statuses) {
    return new OperationSignature(
        operation.method() + " " + operation.path(),
        security.stream().map(all -> all.stream().map(Credential::scheme).toList()).toList(),
        security.stream().flatMap(List::stream).map(it -> it.in() + " " + it.name()).toList(),
        statuses);
  }

  private static Collection<String> tags(Contract contract) {
    Collection<String> tags = new TreeSet<>();
    contract
        .document()
        .path("paths")
        .findValues("tags")
        .forEach(ofOperation -> ofOperation.forEach(tag -> tags.add(tag.asText())));
    return tags;
  }

  private void signature(String name, String topic, OperationSignature signature) {
    say(name, topic, "place", signature.place());
    say(name, topic, "credentials", signature.alternatives());
    say(name, topic, "credentials on the wire", signature.wire());
    say(name, topic, "statuses", signature.numbers());
  }

  private void say(String name, String topic, String part, String value) {
    facts.add(new Fact(contract + " " + name, topic, source, part, value));
  }

  /**
   * Signature of an operation and the responses that it may give.
   *
   * @param place method and path
   * @param schemes the security schemes, an OR of ANDs
   * @param parameters where the credentials travel, such as {@code cookie LtpaToken2}
   * @param statuses the documented statuses
   */
  record OperationSignature(
      String place,
      List<List<String>> schemes,
      List<String> parameters,
      Collection<Integer> statuses) {

    private String alternatives() {
      return orNone(
          schemes.stream()
              .map(all -> all.stream().sorted().collect(Collectors.joining(" and ")))
              .collect(Collectors.joining(", or ")));
    }

    private String wire() {
      return orNone(parameters.stream().distinct().sorted().collect(Collectors.joining(", ")));
    }

    private String numbers() {
      return statuses.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String orNone(String text) {
      return text.isEmpty() ? "none" : text;
    }
  }
}
