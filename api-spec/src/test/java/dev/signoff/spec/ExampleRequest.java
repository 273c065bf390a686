package dev.signoff.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request that a contract allows, made of the contract's examples, and all its answers. */
record ExampleRequest(
    String name,
    ContractOperation operation,
    List<Integer> statuses,
    String flags,
    Exchanges sent) {

  static List<ExampleRequest> of(ContractOperation operation) {
    List<ExampleRequest> requests = new ArrayList<>();
    for (Variant variant : operation.variants()) {
      String flags = query(variant.when());
      for (String more : variant.requestBody() ? List.of("", "&noATCookie=true") : List.of("")) {
        requests.addAll(
            of(
                operation,
                variant.security(),
                variant.statuses(),
                flags + more,
                variant.requestBody()));
      }
    }
    if (requests.isEmpty()) {
      List<Integer> statuses = List.copyOf(new TreeSet<>(operation.responses().keySet()));
      requests.addAll(
          of(operation, operation.security(), statuses, "", operation.requestBodyRequired()));
    }
    return requests;
  }

  Map<String, Exchanges> answers(@Nullable String profile) {
    Map<String, Exchanges> answers = new LinkedHashMap<>();
    for (int status : statuses) {
      ContractResponse response = operation.responses().get(status);
      Exchanges bare = sent.answered(status);
      for (Map.Entry<String, String> header : response.exampleHeaders().entrySet()) {
        boolean cookie = header.getKey().equals("Set-Cookie");
        boolean conditional = header.getKey().equals("Authorization");
        if (!cookie && conditional == flags.contains("noATCookie")) {
          bare = bare.header(header.getKey(), header.getValue());
        }
      }
      for (SetCookieRule rule : response.setCookies()) {
        if (rule.applies(profile, bare.exchange().query())) {
          bare = bare.header("Set-Cookie", line(rule));
        }
      }
      String label = name + " -> " + status;
      if (response.contents().isEmpty()) {
        answers.put(label, bare);
      }
      for (Content content : response.contents()) {
        for (Example example : content.examples()) {
          answers.put(
              label + " " + example.name(),
              bare.answered(status, example.value().toString())
                  .header("Content-Type", content.mediaType() + ";charset=utf-8"));
        }
      }
    }
    return answers;
  }

  private static List<ExampleRequest> of(
      ContractOperation operation,
      List<List<Credential>> security,
      List<Integer> statuses,
      String flags,
      boolean body) {
    List<ExampleRequest> requests = new ArrayList<>();
    for (List<Credential> alternative :
        security.isEmpty() ? List.of(List.<Credential>of()) : security) {
      for (Content content : body ? operation.requestContents() : noContent()) {
        requests.add(request(operation, alternative, statuses, flags, content));
      }
    }
    return requests;
  }

  private static ExampleRequest request(
      ContractOperation operation,
      List<Credential> credentials,
      List<Integer> statuses,
      String flags,
      @Nullable Content content) {
    String path =
        operation.path().replace("{qmgrName}", "QM1").replace("{userEndpoint}", "examples/auth");
    String keys =
        credentials.stream()
            .filter(credential -> credential.in().equals("query"))
            .map(credential -> credential.name() + "=" + credential.example())
            .collect(Collectors.joining("&"));
    Exchanges sent = Exchanges.request(operation.method(), path + "?" + keys + "&" + flags);
    for (Credential credential : credentials) {
      if (credential.in().equals("cookie")) {
        sent = sent.sending("Cookie", credential.name() + "=" + credential.example());
      } else if (credential.in().equals("header")) {
        sent = sent.sending(credential.name(), "" + credential.example());
      }
    }
    if (content != null) {
      sent = sent.sendingBody(content.mediaType(), body(content));
    }
    String name =
        operation.id()
            + (flags.isEmpty() ? "" : " " + flags)
            + credentials.stream().map(Credential::scheme).toList()
            + (content == null ? "" : " " + content.mediaType());
    return new ExampleRequest(name, operation, statuses, flags, sent);
  }

  private static List<@Nullable Content> noContent() {
    List<@Nullable Content> none = new ArrayList<>();
    none.add(null);
    return none;
  }

  private static String body(Content content) {
    var example = content.examples().get(0).value();
    return content.mediaType().equals("application/json")
        ? example.toString()
        : example.properties().stream()
            .map(field -> field.getKey() + "=" + field.getValue().asText())
            .collect(Collectors.joining("&"));
  }

  private static String line(SetCookieRule rule) {
    String value = rule.deletes() ? "" : "AAECAzMyMTBtcWFkbWluAA==".replace("=", "");
    return rule.name()
        + "="
        + value
        + (rule.path() == null ? "" : "; Path=" + rule.path())
        + (Boolean.TRUE.equals(rule.secure()) ? "; Secure" : "")
        + (Boolean.TRUE.equals(rule.httpOnly()) ? "; HttpOnly" : "")
        + (rule.sameSite() == null ? "" : "; SameSite=" + rule.sameSite())
        + (rule.deletes() ? "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT" : "");
  }

  private static String query(Map<String, String> flags) {
    return flags.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("&"));
  }
}
