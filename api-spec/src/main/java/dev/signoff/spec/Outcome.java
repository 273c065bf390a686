package dev.signoff.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documented way in which an operation can end: a request, the cause, and the response. Pacts,
 * stubs and the coverage of tests are made of these.
 *
 * @param contract the contract
 * @param profile the profile; null where the contract has none
 * @param operation the operation
 * @param variant which meaning of the operation; null where it has but one
 * @param credentials what the operation demands, all of one alternative; the request may lack one
 * @param flags further query flags, value by name
 * @param requestContent the form of the request body; null if there is none
 * @param requestExample the request body; null if there is none
 * @param response the response
 * @param example the body of the response; null if there is none
 * @param cause why it ends so; null for success
 */
public record Outcome(
    Contract contract,
    @Nullable Profile profile,
    ContractOperation operation,
    @Nullable Variant variant,
    List<Credential> credentials,
    Map<String, String> flags,
    @Nullable MediaTypeContent requestContent,
    @Nullable Example requestExample,
    ContractResponse response,
    @Nullable Example example,
    @Nullable Cause cause) {

  /**
   * Returns the outcomes of all contracts in all profiles.
   *
   * @return the outcomes, in the contracts' order
   */
  public static List<Outcome> all() {
    List<Outcome> all = new ArrayList<>();
    for (Contract contract : Contract.all()) {
      if (contract.profiles().isEmpty()) {
        all.addAll(of(contract, null));
      }
      contract.profiles().forEach(profile -> all.addAll(of(contract, profile)));
    }
    return all;
  }

  /**
   * Returns the outcomes of one contract.
   *
   * @param contract the contract
   * @param profile one of its profiles; null where it has none
   * @return the outcomes, in the contract's order
   */
  public static List<Outcome> of(Contract contract, @Nullable Profile profile) {
    return contract.operations().stream()
        .flatMap(operation -> new OperationOutcomes(contract, profile, operation).all().stream())
        .toList();
  }

  /**
   * Returns the API that this is an outcome of.
   *
   * @return the id of the profile or, where there is none, of the contract
   */
  public String api() {
    return profile == null ? contract.id() : profile.id();
  }

  /**
   * Returns the id of the profile, as {@link ContractCheck} accepts it.
   *
   * @return the id; null where the contract has no profiles
   */
  public @Nullable String profileId() {
    return profile == null ? null : profile.id();
  }

  /**
   * Returns the name of the operation.
   *
   * @return the name of the variant or, where there is none, the operation's id
   */
  public String operationName() {
    return variant == null ? operation.id() : variant.name();
  }

  /**
   * Returns the status.
   *
   * @return such as 204
   */
  public int status() {
    return response.status();
  }

  /**
   * Returns whether the operation succeeds.
   *
   * @return whether the status means success
   */
  public boolean succeeds() {
    return status() < 400;
  }

  /**
   * Returns the successful outcome of the same operation.
   *
   * @return the first success of it, with the same credentials
   * @throws IllegalStateException if it never succeeds with these
   */
  public Outcome success() {
    return of(contract, profile).stream()
        .filter(other -> other.succeeds() && other.operationName().equals(operationName()))
        .filter(other -> other.credentials().equals(credentials))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(operationName() + " never succeeds"));
  }

  /**
   * Returns the user whose session it is, or who logs in.
   *
   * @return one of the users of the contract
   */
  public String user() {
    List<String> users = contract.users();
    if (cause != null && cause.kind() == Cause.CauseKind.USER) {
      return cause.what();
    }
    if (requestExample != null && users.contains(requestExample.name())) {
      return requestExample.name();
    }
    return example != null && users.contains(example.name()) ? example.name() : users.get(0);
  }

  /**
   * Returns a text such as {@code logout 401 csrfHeaderMissing, lacks csrfToken}.
   *
   * @return a name, unique within its API
   */
  public String id() {
    StringBuilder id = new StringBuilder(operationName());
    flags.forEach((flag, value) -> id.append(' ').append(flag).append('=').append(value));
    id.append(' ').append(status());
    Example telling = succeeds() && requestExample != null ? requestExample : example;
    if (telling != null && !telling.isAlone()) {
      id.append(' ').append(telling.name());
    }
    if (cause != null) {
      id.append(", ").append(cause);
    }
    if (alternatives().size() > 1) {
      id.append(", by ")
          .append(credentials.stream().map(Credential::scheme).collect(Collectors.joining("+")));
    }
    if (requestContent != null && operation.requestContents().size() > 1) {
      id.append(", as ").append(requestContent.mediaType());
    }
    return id.toString();
  }

  /**
   * Returns the value of a credential in the session of the outcome's user, whatever the request
   * holds.
   *
   * @param scheme the name of the security scheme
   * @return the made-up value
   * @throws IllegalArgumentException if the operation does not know the scheme, or has no example
   */
  public String credential(String scheme) {
    return operation.security().stream()
        .flatMap(List::stream)
        .filter(credential -> credential.scheme().equals(scheme))
        .map(Credential::example)
        .filter(Objects::nonNull)
        .map(example -> ExampleUsers.value(contract, user(), example))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no example of " + scheme));
  }

  /**
   * Returns whether the outcome has a cause of this kind.
   *
   * @param kind what sort of cause
   * @return whether it is; not so for success
   */
  public boolean isCausedBy(Cause.CauseKind kind) {
    return cause != null && cause.kind() == kind;
  }

  /**
   * Returns whether the outcome has this cause.
   *
   * @param kind what sort of cause
   * @param what what it is about
   * @return whether it is; not so for success
   */
  public boolean isCausedBy(Cause.CauseKind kind, String what) {
    return cause != null && cause.equals(new Cause(kind, what));
  }

  /**
   * Returns the request and response, built from the contract's examples.
   *
   * @return the exchange; its URI is a path and a query, and all its credentials are made up
   */
  public Exchange exchange() {
    return new OutcomeExchange(this).exchange();
  }

  /**
   * Returns the coverage key.
   *
   * @return the coverage key
   */
  public CoverageKey coverageKey() {
    return CoverageKey.of(contract, profile, exchange())
        .orElseThrow(() -> new IllegalStateException(this + " is no exchange of its contract"));
  }

  /** Returns the id with the API. */
  @Override
  public String toString() {
    return api() + " " + id();
  }

  private List<List<Credential>> alternatives() {
    return variant == null ? operation.security() : variant.security();
  }
}
