package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;

/** Where a token does not belong. Each is tried under all names that a server may look for. */
enum RocketChatTokenPlacement {
  QUERY("the token in the query") {
    @Override
    RawRequest put(RawRequest call, RocketChatCheckSession pair) {
      RawRequest put = call;
      for (NameValue name : names(pair)) {
        put = put.query(name.name(), RocketChatRequests.encoded(name.value()));
      }
      return put;
    }
  },
  JSON("the token in a body of JSON") {
    @Override
    RawRequest put(RawRequest call, RocketChatCheckSession pair) {
      return call.body(RocketChatRequests.JSON, RocketChatRequests.json(names(pair)));
    }
  },
  FORM("the token in a form") {
    @Override
    RawRequest put(RawRequest call, RocketChatCheckSession pair) {
      return call.body(RocketChatRequests.FORM, RocketChatRequests.form(names(pair)));
    }
  },
  COOKIE("the token in cookies") {
    @Override
    RawRequest put(RawRequest call, RocketChatCheckSession pair) {
      RawRequest put = call;
      for (NameValue name : names(pair)) {
        put = put.cookie(name.name(), name.value());
      }
      return put.cookies(pair.cookies());
    }
  },
  BEARER("the token in Authorization") {
    @Override
    RawRequest put(RawRequest call, RocketChatCheckSession pair) {
      return call.header("Authorization", "Bearer " + pair.authToken());
    }
  };

  private final String words;

  RocketChatTokenPlacement(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract RawRequest put(RawRequest call, RocketChatCheckSession pair);

  private static NameValue[] names(RocketChatCheckSession pair) {
    String token = pair.authToken();
    String id = pair.userId();
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
