package dev.signoff.server.ibmmq;

import dev.signoff.server.ibmmq.model.Errors;
import dev.signoff.server.ibmmq.model.RestError;
import java.util.List;

/** Error bodies of the REST API in the vendor's format. The texts are this project's own. */
final class IbmMqErrors {
  static final Errors CSRF_HEADER_MISSING =
      error(
          "MQWB0100E",
          "The header 'ibm-mq-rest-csrf-token' is missing.",
          "A request that changes something must carry this header.",
          "Send the request again with the header.");
  static final Errors CSRF_HEADER_REFUSED =
      error(
          "MQWB0101E",
          "The header 'ibm-mq-rest-csrf-token' does not match the newest token.",
          "The header must repeat the newest value of the cookie 'csrfToken'.",
          "Send the request again with that value.");
  static final Errors NOT_AUTHENTICATED =
      error(
          "MQWB0104E",
          "The request is not authenticated.",
          "The request carries no LTPA token.",
          "Log in, then send the request again with the cookie.");
  static final Errors WRONG_CREDENTIALS =
      error(
          "MQWB0104E",
          "The user name or the password is wrong.",
          "No user of this server has that name and that password.",
          "Check both and log in again.");
  static final Errors TOKEN_REFUSED =
      error(
          "MQWB0112E",
          "The token in the cookie 'LtpaToken2' failed verification.",
          "The token is not one of this server's, was altered, or is no longer valid.",
          "Log in again.");

  private IbmMqErrors() {}

  static Errors missingRole(String user, String role) {
    return error(
        "MQWB0108E",
        "The user '" + user + "' lacks a role that allows this request.",
        "Creating a queue needs the role " + role + ".",
        "Log in as a user who has this role.");
  }

  static Errors badRequest(String message) {
    return error(
        "MQWB0111E",
        message,
        "The request breaks the contract of this operation.",
        "Send a request that matches it.");
  }

  static Errors queueExists(String queue, String qmgr) {
    return new Errors(
        List.of(
            new RestError(
                "pcf",
                "MQWB0111E",
                "MQWB0111E: The queue '" + queue + "' exists on '" + qmgr + "' already.",
                "The queue manager has an object of that name.",
                "Choose another name.",
                2,
                4001)));
  }

  static Errors of(int status, String message) {
    return switch (status) {
      case 404, 405 ->
          error(
              "MQWB0116E",
              message,
              "The URL and the method are no REST interface of this server.",
              "Check both against the documentation.");
      case 500 ->
          error(
              "MQWB0000E",
              message,
              "The server met something that it was not prepared for.",
              "Try again later, and tell the operator the id.");
      case 503 ->
          error(
              "MQWB0000E",
              message,
              "The server is temporarily unable to handle the request.",
              "Try again later.");
      default -> badRequest(message);
    };
  }

  private static Errors error(String msgId, String message, String explanation, String action) {
    return new Errors(
        List.of(new RestError("rest", msgId, msgId + ": " + message, explanation, action, 0, 0)));
  }
}
