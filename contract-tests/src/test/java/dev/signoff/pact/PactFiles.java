package dev.signoff.pact;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.DefaultPactWriter;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writer of one pact file for each provider, with the recorded interactions. It overwrites old
 * files.
 */
final class PactFiles {
  static final Path DIRECTORY = Path.of("target", "pacts");

  private final Map<String, List<Interaction>> kept = new TreeMap<>();

  static V4Pact pact(String provider, List<Interaction> interactions) {
    return new V4Pact(new Consumer("signoff-sdk"), new Provider(provider), interactions);
  }

  void keep(String provider, Interaction interaction) {
    kept.computeIfAbsent(provider, it -> new ArrayList<>()).add(interaction);
  }

  void write() {
    kept.forEach(
        (provider, interactions) ->
            DefaultPactWriter.INSTANCE
                .writePact(
                    DIRECTORY.resolve(provider + ".json").toFile(),
                    pact(provider, interactions),
                    PactSpecVersion.V4)
                .unwrap());
  }
}
