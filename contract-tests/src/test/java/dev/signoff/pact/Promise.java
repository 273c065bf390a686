package dev.signoff.pact;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** What the SDK does with a vendor, and the interactions that this comes to. */
record Promise(
    String name, String provider, List<Interaction> interactions, Consumer<URI> sdkCall) {}
