package dev.signoff.docs.vendor;

import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.DocumentedFailure;
import dev.signoff.spec.Profile;
import dev.signoff.spec.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Differences between the profiles of a vendor, side by side. */
public final class ProfileDifferences {
  private ProfileDifferences() {}

  /**
   * Creates a table with a column for each profile.
   *
   * @param vendor such as {@code ibm-mq}
   * @return the table
   */
  public static String markdown(String vendor) {
    Contract contract = Contract.load(vendor);
    List<Profile> profiles = contract.profiles();
    Map<List<String>, List<String>> rows = new LinkedHashMap<>();
    for (ContractOperation operation : contract.operations()) {
      row(rows, operation, "cookies of the response", profiles, it -> cookies(operation, it));
      row(rows, operation, "also refused with", profiles, it -> refusals(contract, operation, it));
      row(rows, operation, "required", profiles, it -> requirements(operation, it));
    }
    return table(profiles, rows);
  }

  /**
   * Adds an operation to the rows of its differences. Equal rows of several operations are merged.
   */
  private static void row(
      Map<List<String>, List<String>> rows,
      ContractOperation operation,
      String what,
      List<Profile> profiles,
      Function<Profile, String> cell) {
    List<String> cells = new ArrayList<>(List.of(what));
    profiles.forEach(it -> cells.add(cell.apply(it)));
    if (cells.stream().skip(1).distinct().count() > 1) {
      rows.computeIfAbsent(cells, it -> new ArrayList<>()).add(operation.summary());
    }
  }

  private static String table(List<Profile> profiles, Map<List<String>, List<String>> rows) {
    StringBuilder text = new StringBuilder("| what |");
    profiles.forEach(it -> text.append(" `").append(it.id()).append("` |"));
    text.append("\n|---|").append("---|".repeat(profiles.size())).append("\n");
    rows.forEach(
        (cells, operations) -> {
          text.append("| ").append(String.join("; ", operations));
          text.append(": ").append(cells.get(0)).append(" |");
          cells.stream()
              .skip(1)
              .map(it -> it.isEmpty() ? "–" : it)
              .forEach(it -> text.append(' ').append(it).append(" |"));
          text.append("\n");
        });
    return text.toString();
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
    return DocumentedFailure.of(contract).stream()
        .filter(it -> it.operation().equals(operation))
        .filter(it -> it.example().profiles().contains(profile.id()))
        .map(it -> it.status() + ": " + it.summary().replaceFirst(" Profile \\S+ only\\.", ""))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String requirements(ContractOperation operation, Profile profile) {
    return operation.requirements().stream()
        .filter(it -> it.profiles().contains(profile.id()))
        .map(ProfileDifferences::link)
        .collect(Collectors.joining(" "));
  }

  private static String link(Requirement requirement) {
    return requirement.text().replaceFirst("^[0-9.]+: ", "")
        + " ([%s](#%s))".formatted(requirement.id(), requirement.id().toLowerCase(Locale.ROOT));
  }
}
