package dev.signoff.docs.vendor;

import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Failure;
import dev.signoff.spec.Profile;
import dev.signoff.spec.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between the profiles of a vendor, side by side. */
public final class Differences {
  private Differences() {}

  /**
   * Makes a table with a column for each profile.
   *
   * @param vendor such as {@code ibm-mq}
   * @return the table
   */
  public static String markdown(String vendor) {
    Contract contract = Contract.load(vendor);
    List<Profile> profiles = contract.profiles();
    StringBuilder text = new StringBuilder("| |");
    profiles.forEach(it -> text.append(" `").append(it.id()).append("` |"));
    text.append("\n|---|").append("---|".repeat(profiles.size())).append("\n");
    for (ContractOperation operation : contract.operations()) {
      row(
          text,
          operation.summary() + ": cookies of the answer",
          profiles,
          it -> cookies(operation, it));
      row(
          text,
          operation.summary() + ": refused besides with",
          profiles,
          it -> refusals(contract, operation, it));
      row(
          text,
          operation.summary() + ": required here alone",
          profiles,
          it -> requirements(operation, it));
    }
    return text.toString();
  }

  private static void row(
      StringBuilder text, String heading, List<Profile> profiles, Function<Profile, String> cell) {
    List<String> cells = profiles.stream().map(cell).toList();
    if (cells.stream().distinct().count() > 1) {
      text.append("| ").append(heading).append(" |");
      cells.forEach(it -> text.append(' ').append(it.isEmpty() ? "nothing" : it).append(" |"));
      text.append("\n");
    }
  }

  private static String cookies(ContractOperation operation, Profile profile) {
    return operation.responses().values().stream()
        .flatMap(it -> it.setCookies().stream())
        .filter(it -> it.profiles().isEmpty() || it.profiles().contains(profile.id()))
        .map(it -> (it.deletes() ? "deletes `" : "sets `") + it.name() + "`")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String refusals(Contract contract, ContractOperation operation, Profile profile) {
    return Failure.of(contract).stream()
        .filter(it -> it.operation().equals(operation))
        .filter(it -> it.example().profiles().contains(profile.id()))
        .map(it -> it.status() + ": " + it.summary())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String requirements(ContractOperation operation, Profile profile) {
    return operation.requirements().stream()
        .filter(it -> it.profiles().contains(profile.id()))
        .map(Differences::link)
        .collect(Collectors.joining(" "));
  }

  private static String link(Requirement requirement) {
    return requirement.text()
        + " ([%s](#%s))".formatted(requirement.id(), requirement.id().toLowerCase(Locale.ROOT));
  }
}
