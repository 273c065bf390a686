package dev.signoff.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.server.vendor.Vendor;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Registry of the enabled vendors. It finds the vendor of a path, which determines the error
 * format.
 */
public final class VendorRegistry {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Vendor> vendors;

  /**
   * Creates the registry.
   *
   * @param vendors the enabled vendors
   */
  public VendorRegistry(List<Vendor> vendors) {
    this.vendors = List.copyOf(vendors);
  }

  /** {@return the resources of all vendors} */
  public List<Object> resources() {
    return vendors.stream().flatMap(vendor -> vendor.resources().stream()).toList();
  }

  Record error(String path, int status, String message) {
    return vendor(path)
        .map(vendor -> vendor.error(status, message))
        .orElseGet(() -> new PlainError(message));
  }

  /** Returns the name of the vendor of a path, as on the command line. */
  Optional<String> name(String path) {
    return vendor(path).map(Vendor::name);
  }

  byte[] errorBytes(String path, int status, String message) {
    try {
      return JSON.writeValueAsBytes(error(path, status, message));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Vendor> vendor(String path) {
    return vendors.stream().filter(vendor -> isBelow(vendor.root(), path)).findFirst();
  }

  private static boolean isBelow(String root, String path) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }

  /** Error body for a path that belongs to no vendor. */
  private record PlainError(@JsonProperty("message") String message) {}
}
