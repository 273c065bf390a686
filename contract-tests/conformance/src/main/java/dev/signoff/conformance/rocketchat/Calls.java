package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;
import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Credential;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The requests of Rocket.Chat's three operations. */
final class Calls {
  static final Contract CONTRACT = Contract.load("rocket-chat");
  static final ContractOperation LOGIN = CONTRACT.operation("login");
  static final ContractOperation LOGOUT = CONTRACT.operation("logout");
  static final ContractOperation WHO_AM_I = CONTRACT.operation("whoAmI");

  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";
  static final String TOKEN = header("authToken");
  static final String USER_ID = header("userId");

  private Calls() {}

  private static String header(String scheme) {
    return LOGOUT.security().stream()
        .flatMap(List::stream)
        .filter(it -> it.scheme().equals(scheme))
        .map(Credential::name)
        .findFirst()
        .orElseThrow();
  }

  static Call login(String type, String body) {
    return to(LOGIN).body(type, body);
  }

  static Call login(Pair... fields) {
    return login(JSON, json(fields));
  }

  static Call formLogin(Pair... fields) {
    return login(FORM, form(fields));
  }

  static Call resume(String token) {
    return login(new Pair("resume", token));
  }

  static Call logout(TokenPair pair) {
    return with(bareLogout(), pair);
  }

  static Call bareLogout() {
    return to(LOGOUT);
  }

  static Call whoAmI(TokenPair pair) {
    return with(bareWhoAmI(), pair);
  }

  static Call bareWhoAmI() {
    return to(WHO_AM_I);
  }

  static Call with(Call call, TokenPair pair) {
    return call.header(TOKEN, pair.authToken()).header(USER_ID, pair.userId());
  }

  static String json(Pair... fields) {
    return Arrays.stream(fields)
        .map(field -> JsonText.of(field.name()) + ":" + JsonText.of(field.value()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String form(Pair... fields) {
    return Arrays.stream(fields)
        .map(field -> field.name() + "=" + encoded(field.value()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static boolean is(ContractOperation operation, Answer answer) {
    Call call = answer.call();
    return call.method().equals(operation.method()) && call.path().equals(operation.path());
  }

  private static Call to(ContractOperation operation) {
    return Call.of(operation.method(), operation.path());
  }
}
