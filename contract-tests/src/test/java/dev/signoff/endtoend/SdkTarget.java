package dev.signoff.endtoend;

import dev.signoff.sdk.Tls;
import dev.signoff.spec.Exchange;
import java.net.URI;

/** Server that the SDK is tested against. */
interface SdkTarget {
  void start();

  URI url();

  Tls trust();

  /** Resets the target to its initial state, because its sessions are used up by a test. */
  void reset();

  /** Returns an exchange without the parts that only this kind of target adds. */
  Exchange seen(Exchange exchange);

  void close();
}
