package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;

/** Where a token does not belong. Each is tried under all names that a server may look for. */
enum Place {
  QUERY("the token in the query") {
    @Override
    Call put(Call call, TokenPair pair) {
      Call put = call;
      for (Pair name : names(pair)) {
        put = put.query(name.name(), Calls.encoded(name.value()));
      }
      return put;
    }
  },
  JSON("the token in a body of JSON") {
    @Override
    Call put(Call call, TokenPair pair) {
      return call.body(Calls.JSON, Calls.json(names(pair)));
    }
  },
  FORM("the token in a form") {
    @Override
    Call put(Call call, TokenPair pair) {
      return call.body(Calls.FORM, Calls.form(names(pair)));
    }
  },
  COOKIE("the token in cookies") {
    @Override
    Call put(Call call, TokenPair pair) {
      Call put = call;
      for (Pair name : names(pair)) {
        put = put.cookie(name.name(), name.value());
      }
      return put.cookies(pair.cookies());
    }
  },
  BEARER("the token in Authorization") {
    @Override
    Call put(Call call, TokenPair pair) {
      return call.header("Authorization", "Bearer " + pair.authToken());
    }
  };

  private final String words;

  Place(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract Call put(Call call, TokenPair pair);

  private static Pair[] names(TokenPair pair) {
    String token = pair.authToken();
    String id = pair.userId();
    return new Pair[] {
      new Pair(Calls.TOKEN, token),
      new Pair("authToken", token),
      new Pair("rc_token", token),
      new Pair("token", token),
      new Pair("resume", token),
      new Pair(Calls.USER_ID, id),
      new Pair("userId", id),
      new Pair("rc_uid", id)
    };
  }
}
