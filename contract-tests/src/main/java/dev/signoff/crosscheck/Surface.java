package dev.signoff.crosscheck;

import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Credential;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the contract says of each operation, in the words that generated code says it in. */
final class Surface {
  /** What the interfaces of the server say too, by operation id. */
  static final String OPERATION = "operation";

  /** What the operations of the SDK say too, by the name of the variant. */
  static final String CALL = "call";

  private final List<Statement> statements = new ArrayList<>();
  private final Side side;

  Surface(Side side) {
    this.side = side;
  }

  static List<Statement> of(Contract contract) {
    Surface surface = new Surface(Side.CONTRACT);
    for (ContractOperation operation : contract.operations()) {
      String about = contract.id() + " " + operation.id();
      surface.say(about, OPERATION, "place", operation.method() + " " + operation.path());
      surface.say(about, OPERATION, "credentials", schemes(operation.security()));
      surface.say(about, OPERATION, "credentials on the wire", onTheWire(operation.security()));
      surface.say(about, OPERATION, "statuses", numbers(operation.responses().keySet()));
      if (operation.variants().isEmpty()) {
        surface.call(
            contract,
            operation.id(),
            operation,
            operation.security(),
            operation.responses().keySet(),
            operation.idempotent());
      }
      operation
          .variants()
          .forEach(
              it ->
                  surface.call(
                      contract,
                      it.name(),
                      operation,
                      it.security(),
                      it.statuses(),
                      it.idempotent()));
    }
    return surface.statements;
  }

  List<Statement> statements() {
    return statements;
  }

  void say(String about, String topic, String part, String value) {
    statements.add(new Statement(about, topic, side, part, value));
  }

  static String numbers(Collection<Integer> statuses) {
    return statuses.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  static String anyOf(Stream<String> alternatives) {
    String any = alternatives.collect(Collectors.joining(", or "));
    return any.isEmpty() ? "none" : any;
  }

  static String allOf(Stream<String> parts) {
    return parts.sorted().collect(Collectors.joining(" and "));
  }

  private void call(
      Contract contract,
      String name,
      ContractOperation operation,
      List<List<Credential>> security,
      Collection<Integer> statuses,
      boolean idempotent) {
    String about = contract.id() + " " + name;
    say(about, CALL, "place", operation.method() + " " + operation.path());
    say(about, CALL, "credentials", schemes(security));
    say(about, CALL, "credentials on the wire", onTheWire(security));
    say(about, CALL, "statuses", numbers(statuses));
    say(about, CALL, "may be sent twice", String.valueOf(idempotent));
  }

  private static String schemes(List<List<Credential>> security) {
    return anyOf(security.stream().map(all -> allOf(all.stream().map(Credential::scheme))));
  }

  private static String onTheWire(List<List<Credential>> security) {
    String wire =
        security.stream()
            .flatMap(List::stream)
            .map(it -> it.in() + " " + it.name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return wire.isEmpty() ? "none" : wire;
  }
}
