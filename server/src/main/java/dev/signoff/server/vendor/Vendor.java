package dev.signoff.server.vendor;

import java.util.List;

/** Implementation of one vendor in the reference server. */
public interface Vendor {

  /** {@return the name in logs, metrics and on the command line, such as {@code ibm-mq}} */
  String name();

  /** {@return the root path of the vendor, such as {@code /ibmmq/rest}} */
  String root();

  /** {@return the resources to register with Jersey} */
  List<Object> resources();

  /**
   * Returns an error in the vendor's format.
   *
   * @param status the HTTP status
   * @param message one sentence for the client that contains no secret
   * @return the error body, a model of the contract
   */
  Record error(int status, String message);
}
