package dev.signoff.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Operation of the reference, on a path of its own if the contract's path has several. */
record ReferenceOperation(String path, String method, ObjectNode shared, ObjectNode tree) {

  String id() {
    return tree.path("operationId").asText();
  }

  void complete(String vendor, PrefilledValues prefill, List<OperationSample> samples) {
    tree.remove("tags");
    prefill.leaveToTheBrowser(tree);
    String text = tree.path("description").asText().strip();
    tree.put("description", text + "\n\n" + requirements(vendor));
    ArrayNode shown = tree.putArray("x-codeSamples");
    for (OperationSample sample : samples) {
      shown
          .addObject()
          .put("lang", sample.lang())
          .put("label", sample.label())
          .put("source", sample.source());
    }
  }

  private String requirements(String vendor) {
    List<String> links = new ArrayList<>();
    for (JsonNode requirement : tree.path("x-requirements")) {
      String id = requirement.path("id").asText();
      links.add("[%s](../%s.html#%s)".formatted(id, vendor, id.toLowerCase(Locale.ROOT)));
    }
    return links.isEmpty() ? "" : "Requirements: " + String.join(", ", links);
  }
}
