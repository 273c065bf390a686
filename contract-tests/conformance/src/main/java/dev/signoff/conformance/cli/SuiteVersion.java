package dev.signoff.conformance.cli;

import dev.signoff.conformance.Version;
import dev.signoff.spec.Contract;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** The versions of the suite and of the contracts. */
final class SuiteVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return Stream.concat(
            Stream.of("signoff conform " + Version.suite()),
            Contract.all().stream().map(it -> "contract " + it.id() + " " + it.version()))
        .toArray(String[]::new);
  }
}
