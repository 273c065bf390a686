package dev.signoff.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signoff.spec.Contract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contract, changed so that a reader can send each request from the page. */
final class ReferenceDocument {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
  private static final List<String> FIRST = List.of("login", "whoAmI", "logout");
  private static final String TRY =
      """


      **Try it here.** *Test Request* opens a request to the server that this page came from, and *Send* sends it. Users,
      passwords and headers of the demo accounts are filled in. Log in, ask who is logged in, log out, and ask again: now the
      server refuses. The browser keeps the cookies, out of sight of this page, and the page carries over a token that a
      login answers with. A 204 with nothing below it is a success. The search looks in the contract that is open.

      [How it works there](../%s.html), requirement by requirement.
      """;

  private final Contract contract;
  private final ObjectNode document;
  private final PrefilledValues prefill;
  private final List<ReferenceOperation> operations;

  ReferenceDocument(Contract contract, Map<String, List<OperationSample>> samples) {
    this.contract = contract;
    this.document = (ObjectNode) contract.document();
    this.prefill = new PrefilledValues(document);
    this.operations = operations(samples);
  }

  List<String> keys() {
    return operations.stream().map(this::key).toList();
  }

  ObjectNode tree() {
    ObjectNode info = document.withObject("/info");
    info.remove("contact");
    info.put(
        "description", info.path("description").asText().strip() + TRY.formatted(contract.id()));
    document.putArray("servers").addObject().put("url", "/");
    document.remove("tags"); // with them, the links and the list of operations have one step more
    prefill.fillIn();
    ObjectNode paths = document.putObject("paths");
    for (ReferenceOperation operation : operations) {
      ObjectNode item = paths.withObjectProperty(operation.path());
      item.setAll(operation.shared());
      item.set(operation.method(), operation.tree());
    }
    return document;
  }

  private List<ReferenceOperation> operations(Map<String, List<OperationSample>> samples) {
    List<ReferenceOperation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> field : path.getValue().properties()) {
        if (METHODS.contains(field.getKey())) {
          ReferenceVariants.of(
                  document, path.getKey(), (ObjectNode) path.getValue(), field.getKey())
              .forEach(found::add);
        }
      }
    }
    found.sort(Comparator.comparingInt(operation -> rank(operation.id())));
    for (ReferenceOperation operation : found) {
      operation.complete(contract.id(), prefill, samples.getOrDefault(key(operation), List.of()));
    }
    return List.copyOf(found);
  }

  private String key(ReferenceOperation operation) {
    return contract.id() + "/" + operation.id();
  }

  private static int rank(String id) {
    int index = FIRST.indexOf(id);
    return index < 0 ? FIRST.size() : index;
  }
}
