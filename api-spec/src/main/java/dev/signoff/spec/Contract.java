package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contract of one vendor: an OpenAPI file, parsed once and immutable. */
public final class Contract {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final String id;
  private final String source;
  private final DocumentNode root;
  private final List<Profile> profiles;
  private final List<ContractOperation> operations;
  private final Schemas schemas;

  private Contract(String id, String source, JsonNode document) {
    this.id = id;
    this.source = source;
    this.root = DocumentNode.root(document);
    this.profiles = root.at("x-profiles").elements().stream().map(Profile::of).toList();
    this.operations = operations(root);
    this.schemas = new Schemas(id, document);
  }

  /**
   * Reads a contract from text, such as a changed or an older one.
   *
   * @param id what to call it
   * @param source the YAML
   * @return the contract
   * @throws UncheckedIOException if it is not YAML
   * @throws IllegalArgumentException if something is missing, at the place that the message names
   */
  public static Contract parse(String id, String source) {
    try {
      return new Contract(id, source, YAML.readTree(source));
    } catch (IOException malformed) {
      throw new UncheckedIOException("the contract " + id + " is not YAML", malformed);
    }
  }

  /**
   * Returns the contract of one vendor.
   *
   * @param id {@code ibm-mq}, {@code rested} or {@code rocket-chat}
   * @return the contract
   * @throws IllegalArgumentException if there is no contract with this id
   */
  public static Contract load(String id) {
    return all().stream()
        .filter(contract -> contract.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no contract '" + id + "': there are " + ContractFiles.IDS));
  }

  /**
   * Returns the contracts of all vendors.
   *
   * @return the contracts, in alphabetical order of their ids
   */
  public static List<Contract> all() {
    return ContractFiles.CONTRACTS;
  }

  /**
   * Returns the id.
   *
   * @return the name of the file without its ending, such as {@code ibm-mq}
   */
  public String id() {
    return id;
  }

  /**
   * Returns the title.
   *
   * @return {@code info.title}
   */
  public String title() {
    return root.at("info").text("title");
  }

  /**
   * Returns the version of the contract, which is not the vendor's.
   *
   * @return {@code info.version}
   */
  public String version() {
    return root.at("info").text("version");
  }

  /**
   * Returns the varieties of the vendor's API that this contract covers.
   *
   * @return the profiles; none if there is but one variety
   */
  public List<Profile> profiles() {
    return profiles;
  }

  /**
   * Returns the profile that holds where none is named.
   *
   * @return the default profile, or nothing if the contract has no profiles
   */
  public Optional<Profile> defaultProfile() {
    return profiles.stream().filter(Profile::isDefault).findFirst();
  }

  /**
   * Returns the made-up users of the examples. An example with the name of a user belongs to that
   * user.
   *
   * @return the names, the usual one first
   */
  public List<String> users() {
    return root.texts("x-users");
  }

  /**
   * Returns the operations.
   *
   * @return the operations, in the contract's order
   */
  public List<ContractOperation> operations() {
    return operations;
  }

  /**
   * Returns one operation.
   *
   * @param operationId such as {@code logout}
   * @return the operation
   * @throws IllegalArgumentException if the contract has none with this id
   */
  public ContractOperation operation(String operationId) {
    return operations.stream()
        .filter(operation -> operation.id().equals(operationId))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no operation '" + operationId + "' in the contract " + id));
  }

  /**
   * Returns the requirements of all operations.
   *
   * @return the requirements, in the contract's order
   */
  public List<Requirement> requirements() {
    return operations.stream().flatMap(operation -> operation.requirements().stream()).toList();
  }

  /**
   * Returns the document, with each {@code $ref} as written.
   *
   * @return a copy
   */
  public JsonNode document() {
    return root.node().deepCopy();
  }

  /**
   * Returns the file.
   *
   * @return the YAML, as written
   */
  public String source() {
    return source;
  }

  /** Returns the name of the contract. */
  @Override
  public String toString() {
    return id;
  }

  /** Returns the profile with this id or, if this contract has none such, the default. */
  @Nullable Profile profile(@Nullable String profileId) {
    return profiles.stream()
        .filter(profile -> profile.id().equals(profileId))
        .findFirst()
        .or(this::defaultProfile)
        .orElse(null);
  }

  /** Returns a made-up value for a cookie: that of the credential of this scheme or name. */
  String exampleOf(String cookie) {
    return operations.stream()
        .flatMap(operation -> operation.security().stream())
        .flatMap(List::stream)
        .filter(it -> it.scheme().equals(cookie) || it.name().equals(cookie))
        .map(Credential::example)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("example");
  }

  DocumentNode root() {
    return root;
  }

  Schemas schemas() {
    return schemas;
  }

  /** Returns whether the vendor documents nothing about this: {@code x-undocumented} names it. */
  boolean leavesOpen(String what) {
    return root.texts("x-undocumented").contains(what);
  }

  @Nullable ContractOperation operationOf(Exchange exchange) {
    return operations.stream()
        .filter(operation -> operation.matches(exchange))
        .findFirst()
        .orElse(null);
  }

  private static List<ContractOperation> operations(DocumentNode root) {
    List<ContractOperation> operations = new ArrayList<>();
    root.at("paths")
        .fields()
        .forEach(
            (path, item) ->
                item.fields().keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(
                        method -> operations.add(new ContractOperation(root, path, item, method))));
    return List.copyOf(operations);
  }
}
