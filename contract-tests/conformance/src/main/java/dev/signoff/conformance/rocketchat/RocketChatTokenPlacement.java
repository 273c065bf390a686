package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;

/**
 * Place in a request where a token must not be accepted. The token is sent under all names that a
 * server might read.
 */
enum RocketChatTokenPlacement {
  QUERY("the token in the query") {
    @Override
    RawRequest put(RawRequest request, RocketChatCheckSession session) {
      RawRequest put = request;
      for (NameValue name : names(session)) {
        put = put.query(name.name(), RocketChatRequests.encoded(name.value()));
      }
      return put;
    }
  },
  JSON("the token in a JSON body") {
    @Override
    RawRequest put(RawRequest request, RocketChatCheckSession session) {
      return request.body(RocketChatRequests.JSON, RocketChatRequests.json(names(session)));
    }
  },
  FORM("the token in a form") {
    @Override
    RawRequest put(RawRequest request, RocketChatCheckSession session) {
      return request.body(RocketChatRequests.FORM, RocketChatRequests.form(names(session)));
    }
  },
  COOKIE("the token in cookies") {
    @Override
    RawRequest put(RawRequest request, RocketChatCheckSession session) {
      RawRequest put = request;
      for (NameValue name : names(session)) {
        put = put.cookie(name.name(), name.value());
      }
      return put.cookies(session.cookies());
    }
  },
  BEARER("the token in Authorization") {
    @Override
    RawRequest put(RawRequest request, RocketChatCheckSession session) {
      return request.header("Authorization", "Bearer " + session.authToken());
    }
  };

  private final String words;

  RocketChatTokenPlacement(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract RawRequest put(RawRequest request, RocketChatCheckSession session);

  private static NameValue[] names(RocketChatCheckSession session) {
    String token = session.authToken();
    String id = session.userId();
    return new NameValue[] {
      new NameValue(RocketChatRequests.TOKEN, token),
      new NameValue("authToken", token),
      new NameValue("rc_token", token),
      new NameValue("token", token),
      new NameValue("resume", token),
      new NameValue(RocketChatRequests.USER_ID, id),
      new NameValue("userId", id),
      new NameValue("rc_uid", id)
    };
  }
}
