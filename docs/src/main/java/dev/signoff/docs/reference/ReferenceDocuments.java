package dev.signoff.docs.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signoff.spec.Contract;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contracts in the form that the interactive reference reads: JSON beside its page. An operation's
 * key is its deep link, such as {@code ibm-mq/logout} for {@code /docs/reference/#ibm-mq/logout}.
 */
public final class ReferenceDocuments {
  private static final JsonMapper JSON = new JsonMapper();

  private ReferenceDocuments() {}

  /**
   * Writes a document for each contract.
   *
   * @param samples the code samples of each operation, by its key
   * @return the content of each file, by its name
   */
  public static Map<String, byte[]> of(Map<String, List<OperationSample>> samples) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Contract contract : Contract.all()) {
      files.put(contract.id() + ".json", json(new ReferenceDocument(contract, samples)));
    }
    return files;
  }

  /**
   * {@return the keys of all operations; those of a vendor are in the order in which readers should
   * try them}
   */
  public static List<String> operations() {
    return Contract.all().stream()
        .map(contract -> new ReferenceDocument(contract, Map.of()))
        .flatMap(document -> document.keys().stream())
        .toList();
  }

  private static byte[] json(ReferenceDocument document) {
    try {
      return JSON.writeValueAsBytes(document.tree());
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
