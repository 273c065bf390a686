package dev.signoff.endtoend;

import dev.signoff.sdk.Tls;
import dev.signoff.spec.Exchange;
import java.net.URI;

/** Server that the SDK is tested against. */
interface SdkTarget {
  void start();

  URI url();

  Tls trust();

  /** As at the start, where sessions can run out. */
  void reset();

  /** The exchange without what only the target's own make adds to it. */
  Exchange seen(Exchange exchange);

  void close();
}
