package dev.signoff.conformance.cli;

import dev.signoff.conformance.SuiteVersion;
import dev.signoff.spec.Contract;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** Provider of the versions of the suite and of the contracts for {@code --version}. */
final class SuiteVersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return Stream.concat(
            Stream.of("signoff conform " + SuiteVersion.suite()),
            Contract.all().stream().map(it -> "contract " + it.id() + " " + it.version()))
        .toArray(String[]::new);
  }
}
