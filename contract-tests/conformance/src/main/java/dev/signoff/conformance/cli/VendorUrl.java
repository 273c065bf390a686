package dev.signoff.conformance.cli;

import dev.signoff.spec.Contract;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Base URL made from a URL of the vendor's documentation. */
final class VendorUrl {
  /**
   * The smallest number of matching segments that identifies the vendor's path. A shorter match
   * could be the path of a proxy.
   */
  private static final int FEWEST = 2;

  private VendorUrl() {}

  /** Returns the URL without the vendor's own path, or a beginning of it, at its end. */
  static URI cut(URI url, Contract contract) {
    return cut(url, contract, "");
  }

  /**
   * Returns the URL without the vendor's own path at its end, where the last part of that path is
   * configured by the user and may contain slashes.
   */
  static URI cut(URI url, Contract contract, String last) {
    List<String> given = segments(url.getRawPath() == null ? "" : url.getRawPath());
    int cut =
        contract.operations().stream()
            .map(operation -> operation.path().replaceFirst("[{]userEndpoint}$", last))
            .map(VendorUrl::segments)
            .mapToInt(own -> overlap(given, own))
            .max()
            .orElse(0);
    if (cut == 0) {
      return url;
    }
    String rest = String.join("/", given.subList(0, given.size() - cut));
    return URI.create(
        url.getScheme() + "://" + url.getRawAuthority() + (rest.isEmpty() ? "" : "/" + rest));
  }

  /**
   * Returns the largest number of segments at the end of the first list that are the beginning of
   * the second one.
   */
  private static int overlap(List<String> given, List<String> own) {
    for (int count = Math.min(given.size(), own.size()); count >= FEWEST; count--) {
      if (matches(given.subList(given.size() - count, given.size()), own.subList(0, count))) {
        return count;
      }
    }
    return 0;
  }

  private static boolean matches(List<String> given, List<String> own) {
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).equals(given.get(i)) && !own.get(i).startsWith("{")) {
        return false;
      }
    }
    return true;
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1)).filter(it -> !it.isEmpty()).toList();
  }
}
