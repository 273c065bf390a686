package dev.signoff.docs;

import dev.signoff.docs.reference.OperationSample;
import dev.signoff.docs.reference.ReferenceDocuments;
import dev.signoff.spec.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Files of the interactive reference: its script, its contracts and their samples. */
final class ReferenceFiles {
  private static final String SCALAR = "/META-INF/resources/webjars/scalar/scalar.js";

  private ReferenceFiles() {}

  static void writeTo(OutputFolder site, CodeSamples samples) {
    site.write("reference/scalar.js", scalar());
    ReferenceDocuments.of(samplesOf(samples))
        .forEach((name, content) -> site.write("reference/" + name, content));
    for (Contract contract : Contract.all()) {
      site.write("contracts/" + contract.id() + ".yaml", contract.source());
    }
  }

  /**
   * Returns the samples of an operation: {@code ibm-mq/whoAmI} has {@code ibm-mq-whoami} in Java
   * and in {@code .sh}.
   */
  private static Map<String, List<OperationSample>> samplesOf(CodeSamples samples) {
    Map<String, List<OperationSample>> all = new LinkedHashMap<>();
    for (String operation : ReferenceDocuments.operations()) {
      String name = operation.replace('/', '-').toLowerCase(Locale.ROOT);
      all.put(
          operation,
          List.of(
              new OperationSample("shell", "curl", samples.get(name + ".sh").text().strip()),
              new OperationSample("java", "Java SDK", samples.get(name).text().strip())));
    }
    return all;
  }

  private static byte[] scalar() {
    try (InputStream script = ReferenceFiles.class.getResourceAsStream(SCALAR)) {
      return Objects.requireNonNull(script, "the Scalar jar has no " + SCALAR).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
