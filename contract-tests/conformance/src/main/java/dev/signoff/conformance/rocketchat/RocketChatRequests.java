package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Credential;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Requests of Rocket.Chat's three operations. */
final class RocketChatRequests {
  static final Contract CONTRACT = Contract.load("rocket-chat");
  static final ContractOperation LOGIN = CONTRACT.operation("login");
  static final ContractOperation LOGOUT = CONTRACT.operation("logout");
  static final ContractOperation WHO_AM_I = CONTRACT.operation("whoAmI");

  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";
  static final String TOKEN = header("authToken");
  static final String USER_ID = header("userId");

  private RocketChatRequests() {}

  private static String header(String scheme) {
    return LOGOUT.security().stream()
        .flatMap(List::stream)
        .filter(it -> it.scheme().equals(scheme))
        .map(Credential::name)
        .findFirst()
        .orElseThrow();
  }

  static RawRequest login(String type, String body) {
    return to(LOGIN).body(type, body);
  }

  static RawRequest login(NameValue... fields) {
    return login(JSON, json(fields));
  }

  static RawRequest formLogin(NameValue... fields) {
    return login(FORM, form(fields));
  }

  static RawRequest resume(String token) {
    return login(new NameValue("resume", token));
  }

  static RawRequest logout(RocketChatCheckSession session) {
    return with(bareLogout(), session);
  }

  static RawRequest bareLogout() {
    return to(LOGOUT);
  }

  static RawRequest whoAmI(RocketChatCheckSession session) {
    return with(bareWhoAmI(), session);
  }

  static RawRequest bareWhoAmI() {
    return to(WHO_AM_I);
  }

  static RawRequest with(RawRequest request, RocketChatCheckSession session) {
    return request.header(TOKEN, session.authToken()).header(USER_ID, session.userId());
  }

  static String json(NameValue... fields) {
    return Arrays.stream(fields)
        .map(field -> JsonText.of(field.name()) + ":" + JsonText.of(field.value()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String form(NameValue... fields) {
    return Arrays.stream(fields)
        .map(field -> field.name() + "=" + encoded(field.value()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static boolean is(ContractOperation operation, RawResponse response) {
    RawRequest request = response.request();
    return request.method().equals(operation.method()) && request.path().equals(operation.path());
  }

  private static RawRequest to(ContractOperation operation) {
    return RawRequest.of(operation.method(), operation.path());
  }
}
