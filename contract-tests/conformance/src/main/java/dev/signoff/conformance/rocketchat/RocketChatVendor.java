package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Check;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.check.Vendor;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.Contract;
import java.util.List;
import java.util.Optional;

/** To come. */
public final class RocketChatVendor implements Vendor {
  /**
   * Sends nothing yet.
   *
   * @param target the server
   * @param wire carries the requests
   */
  public RocketChatVendor(Target target, Wire wire) {}

  @Override
  public Contract contract() {
    return Contract.load("rocket-chat");
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
