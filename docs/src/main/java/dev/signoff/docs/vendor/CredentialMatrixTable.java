package dev.signoff.docs.vendor;

import dev.signoff.conformance.Catalogue;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.ExpectedStatus;
import dev.signoff.conformance.check.MatrixRow;
import dev.signoff.spec.Credential;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Credential matrix of a profile: the required result of each defect of each credential. */
public final class CredentialMatrixTable {
  private CredentialMatrixTable() {}

  /**
   * Creates a table for each operation.
   *
   * @param profile such as {@code ibm-mq-9.0.5}
   * @return the tables
   */
  public static String markdown(String profile) {
    Map<MatrixRow, ExpectedStatus> expectations = Catalogue.credentialMatrix(profile);
    Map<String, List<MatrixRow>> operations =
        expectations.keySet().stream()
            .collect(
                Collectors.groupingBy(MatrixRow::request, LinkedHashMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    operations.forEach(
        (request, rows) -> {
          text.append("**`").append(request).append("`**");
          text.append(right(rows, expectations)).append("\n\n");
          text.append(table(rows, expectations)).append("\n");
        });
    return text.toString();
  }

  private static String right(List<MatrixRow> rows, Map<MatrixRow, ExpectedStatus> expectations) {
    String right =
        rows.stream()
            .filter(it -> it.part() == null)
            .map(expectations::get)
            .filter(Objects::nonNull)
            .map(it -> it.expected() + " (" + link(it.id(), it) + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    return right.isEmpty() ? "" : " with everything right: " + right;
  }

  private static String table(List<MatrixRow> rows, Map<MatrixRow, ExpectedStatus> expectations) {
    Map<CredentialPart, Map<CredentialDefect, String>> columns = columns(rows, expectations);
    StringBuilder text = new StringBuilder("| if it is |");
    columns
        .keySet()
        .forEach(it -> text.append(' ').append(it.heading(columns.keySet())).append(" |"));
    text.append("\n|---|").append("---|".repeat(columns.size())).append("\n");
    for (CredentialDefect defect : CredentialDefect.values()) {
      List<String> cells = columns.values().stream().map(it -> it.get(defect)).toList();
      if (cells.stream().anyMatch(it -> !it.isEmpty())) {
        text.append("| ").append(defect.words()).append(" |");
        cells.forEach(it -> text.append(' ').append(it).append(" |"));
        text.append("\n");
      }
    }
    return text.toString();
  }

  /**
   * Returns a column for each credential, and one column for all alternatives in which it must be
   * treated alike.
   */
  private static Map<CredentialPart, Map<CredentialDefect, String>> columns(
      List<MatrixRow> rows, Map<MatrixRow, ExpectedStatus> expectations) {
    Map<CredentialPart, Map<CredentialDefect, String>> columns = new LinkedHashMap<>();
    for (CredentialPart part :
        rows.stream().filter(it -> it.part() != null).map(CredentialPart::of).distinct().toList()) {
      Map<CredentialDefect, String> cells =
          Arrays.stream(CredentialDefect.values())
              .collect(
                  Collectors.toMap(it -> it, it -> cell(expected(part, it, rows, expectations))));
      boolean known =
          columns.entrySet().stream()
              .anyMatch(it -> it.getKey().part.equals(part.part) && it.getValue().equals(cells));
      if (!known) {
        columns.put(part, cells);
      }
    }
    return columns;
  }

  private static @Nullable ExpectedStatus expected(
      CredentialPart part,
      CredentialDefect defect,
      List<MatrixRow> rows,
      Map<MatrixRow, ExpectedStatus> expectations) {
    return rows.stream()
        .filter(
            it -> it.defect() == defect && it.part() != null && CredentialPart.of(it).equals(part))
        .map(expectations::get)
        .findFirst()
        .orElse(null);
  }

  private static String cell(@Nullable ExpectedStatus expected) {
    if (expected == null) {
      return "";
    }
    String statuses =
        expected.statuses().isEmpty()
            ? "refused"
            : expected.statuses().stream().map(String::valueOf).collect(Collectors.joining(" or "));
    return link(statuses, expected);
  }

  private static String link(String text, ExpectedStatus expected) {
    return "[%s](#%s)".formatted(text, expected.id().toLowerCase(Locale.ROOT));
  }

  /** Column of the table: one credential among the others of its alternative. */
  private record CredentialPart(Credential part, List<Credential> credentials) {
    static CredentialPart of(MatrixRow row) {
      Credential part = row.part();
      if (part == null) {
        throw new IllegalArgumentException("no part of " + row.what() + " has a flaw");
      }
      return new CredentialPart(part, row.credentials());
    }

    String heading(Set<CredentialPart> all) {
      String name = in(part) + " `" + part.name() + "`";
      boolean alone = all.stream().filter(it -> it.part.equals(part)).count() == 1;
      return alone
          ? name
          : credentials.stream()
              .filter(it -> !it.equals(part))
              .map(it -> in(it) + " `" + it.name() + "`")
              .collect(Collectors.joining(" and ", name + ", with ", ""));
    }

    private static String in(Credential credential) {
      return credential.in().equals("query") ? "parameter" : credential.in();
    }
  }
}
