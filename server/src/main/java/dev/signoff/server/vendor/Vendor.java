package dev.signoff.server.vendor;

import java.util.List;

/** One vendor's part of the server. */
public interface Vendor {

  /** {@return what logs, metrics and the command line call it, such as {@code ibm-mq}} */
  String name();

  /** {@return the path below which everything is this vendor's, such as {@code /ibmmq/rest/}} */
  String root();

  /** {@return the resources to register with Jersey} */
  List<Object> resources();

  /**
   * Words an error as this vendor does.
   *
   * @param status the HTTP status
   * @param message one sentence for the caller, free of secrets
   * @return the body, as a model of the contract
   */
  Record error(int status, String message);
}
