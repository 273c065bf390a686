package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Change to a contract, a row of {@code breaking-changes.yaml}.
 *
 * @param change what is done, in a few words
 * @param sentence what has to be said of it; null if the change is compatible
 */
record ContractChange(
    String contract, String change, String from, String to, @Nullable String sentence) {

  static List<ContractChange> all() throws IOException {
    try (InputStream in = ContractChange.class.getResourceAsStream("/breaking-changes.yaml")) {
      return List.of(new YAMLMapper().readValue(in, ContractChange[].class));
    }
  }

  Contract before() {
    return ReleasedContracts.of(contract);
  }

  Contract after() {
    String source = before().source();
    int at = source.indexOf(from);
    assertThat(at).as("where '%s' is in %s as released", from, contract).isNotNegative();
    return Contract.parse(
        contract, source.substring(0, at) + to + source.substring(at + from.length()));
  }

  boolean isBreaking() {
    return sentence != null;
  }

  @Override
  public String toString() {
    return contract + ": " + change;
  }
}
