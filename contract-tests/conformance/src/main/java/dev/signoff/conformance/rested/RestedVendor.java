package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.check.Vendor;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.util.List;
import java.util.Optional;

/** To come. */
public final class RestedVendor implements Vendor {
  /**
   * Sends nothing yet.
   *
   * @param target the server
   * @param wire carries the requests
   */
  public RestedVendor(Target target, Wire wire) {}

  @Override
  public Contract contract() {
    return Contract.load("rested");
  }

  @Override
  public Optional<String> profile() {
    return Optional.empty();
  }

  @Override
  public void enter() {}

  @Override
  public List<Check> checks() {
    return List.of();
  }

  @Override
  public List<TruthTable.Line> truth() {
    return List.of();
  }

  @Override
  public int sessions() {
    return 0;
  }

  @Override
  public void close() {}
}
