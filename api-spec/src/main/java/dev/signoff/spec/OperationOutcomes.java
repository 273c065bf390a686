package dev.signoff.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** List of the outcomes of one operation. */
final class OperationOutcomes {
  private final Contract contract;
  private final @Nullable Profile profile;
  private final ContractOperation operation;
  private final List<Outcome> found = new ArrayList<>();

  OperationOutcomes(Contract contract, @Nullable Profile profile, ContractOperation operation) {
    this.contract = contract;
    this.profile = profile;
    this.operation = operation;
  }

  List<Outcome> all() {
    if (operation.variants().isEmpty()) {
      meaning(null, operation.security(), operation.requestBodyRequired());
    }
    for (Variant variant : operation.variants()) {
      meaning(variant, variant.security(), variant.requestBody());
    }
    return found;
  }

  private void meaning(@Nullable Variant variant, List<List<Credential>> security, boolean body) {
    for (List<Credential> credentials :
        security.isEmpty() ? List.of(List.<Credential>of()) : security) {
      OutcomeRequest request = new OutcomeRequest(variant, credentials);
      for (ContractResponse response : responses(variant)) {
        List<@Nullable MediaTypeContent> contents =
            orNull(body ? operation.requestContents() : List.of());
        if (response.status() < 400) {
          contents.forEach(content -> successes(request, content, response));
        } else {
          failures(request, contents.get(0), response);
        }
      }
    }
  }

  private void successes(
      OutcomeRequest request, @Nullable MediaTypeContent content, ContractResponse response) {
    List<Example> examples = examples(response);
    List<@Nullable Example> bodies = orNull(content == null ? List.of() : content.examples());
    for (@Nullable Example body : bodies) {
      if (body == null) {
        orNull(examples).forEach(it -> add(request, Map.of(), content, null, response, it, null));
      } else {
        add(request, Map.of(), content, body, response, named(body.name(), examples), null);
      }
    }
    for (String flag : request.variant() == null ? List.<String>of() : request.variant().flags()) {
      Example body = bodies.get(0);
      Example example = body == null ? null : named(body.name(), examples);
      add(request, Map.of(flag, "true"), content, body, response, example, null);
    }
  }

  private void failures(
      OutcomeRequest request, @Nullable MediaTypeContent content, ContractResponse response) {
    for (Example example : examples(response)) {
      for (Cause cause : example.causes()) {
        if (canHappen(cause, request.credentials(), content)) {
          Example body = content == null ? null : bodyWith(cause.what(), content.examples());
          add(request, Map.of(), content, body, response, example, cause);
        }
      }
    }
  }

  private boolean canHappen(
      Cause cause, List<Credential> credentials, @Nullable MediaTypeContent content) {
    return switch (cause.kind()) {
      case LACKS -> isScheme(cause, credentials);
      case REFUSES ->
          isScheme(cause, credentials)
              || operation.path().contains("{" + cause.what() + "}")
              || (content != null
                  && content.examples().stream().anyMatch(it -> it.value().has(cause.what())));
      case BODY -> content != null;
      case USER -> !credentials.isEmpty();
      case GIVEN -> true;
    };
  }

  private void add(
      OutcomeRequest request,
      Map<String, String> flags,
      @Nullable MediaTypeContent content,
      @Nullable Example body,
      ContractResponse response,
      @Nullable Example example,
      @Nullable Cause cause) {
    found.add(
        new Outcome(
            contract,
            profile,
            operation,
            request.variant(),
            request.credentials(),
            flags,
            content,
            body,
            response,
            example,
            cause));
  }

  private Collection<ContractResponse> responses(@Nullable Variant variant) {
    return operation.responses().values().stream()
        .filter(it -> variant == null || variant.statuses().contains(it.status()))
        .toList();
  }

  private List<Example> examples(ContractResponse response) {
    return examples(response, profile);
  }

  /** Returns the bodies of a response in a profile. */
  static List<Example> examples(ContractResponse response, @Nullable Profile profile) {
    return response.contents().stream()
        .flatMap(content -> content.examples().stream())
        .filter(
            it ->
                it.profiles().isEmpty()
                    || (profile != null && it.profiles().contains(profile.id())))
        .toList();
  }

  private static boolean isScheme(Cause cause, List<Credential> credentials) {
    return credentials.stream().anyMatch(it -> it.scheme().equals(cause.what()));
  }

  private static @Nullable Example named(String name, List<Example> examples) {
    return examples.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElse(examples.isEmpty() ? null : examples.get(0));
  }

  private static Example bodyWith(String property, List<Example> bodies) {
    return bodies.stream().filter(it -> it.value().has(property)).findFirst().orElse(bodies.get(0));
  }

  private static <T> List<@Nullable T> orNull(List<T> list) {
    return list.isEmpty() ? Collections.singletonList(null) : Collections.unmodifiableList(list);
  }

  private record OutcomeRequest(@Nullable Variant variant, List<Credential> credentials) {}
}
