package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every way to send the credentials that a contract demands: right, and with each flaw in each part
 * of each alternative. A row is asked once, whoever wants it.
 *
 * @param <S> the vendor's session
 */
public final class CredentialMatrix<S> {
  private final RawHttpClient wire;
  private final CredentialMatrixAdapter<S> bench;
  private final Map<MatrixRow, ExpectedStatus> claims = new LinkedHashMap<>();
  private final Map<MatrixRow, RowResult> lines = new LinkedHashMap<>();

  /**
   * Lists the rows; none is asked yet.
   *
   * @param contract the vendor's contract
   * @param wire carries the requests
   * @param bench knows the vendor
   */
  public CredentialMatrix(Contract contract, RawHttpClient wire, CredentialMatrixAdapter<S> bench) {
    this.wire = wire;
    this.bench = bench;
    for (ContractOperation operation : contract.operations()) {
      if (operation.variants().isEmpty()) {
        String request = operation.method() + " " + operation.path();
        rows(operation.id(), request, operation.security());
      }
      for (Variant variant : operation.variants()) {
        rows(variant.name(), request(operation, variant), variant.security());
      }
    }
  }

  /** {@return what is required of each row, in the contract's order} */
  public Map<MatrixRow, ExpectedStatus> claims() {
    return Collections.unmodifiableMap(claims);
  }

  /**
   * The rows that a requirement speaks of.
   *
   * @param id the requirement
   * @return the rows, in the contract's order
   */
  public List<MatrixRow> rows(String id) {
    return claims.entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(id))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Asks all rows that a requirement speaks of, and judges them.
   *
   * @param id the requirement
   * @param trial takes what is found
   * @return the lines that were asked
   * @throws CheckSkippedException if each of them needs something that is missing
   */
  public List<RowResult> judge(String id, CheckRun trial) {
    List<RowResult> asked = new ArrayList<>();
    @Nullable RowResult unasked = null;
    for (MatrixRow row : rows(id)) {
      RowResult line = ask(row);
      RawResponse answer = line.answer();
      if (answer == null) {
        unasked = line;
      } else {
        asked.add(line);
        if (!line.holds()) {
          trial.fail(
              row.what() + ": expected " + line.claim().expected() + ", got " + answer.status(),
              answer);
        }
      }
    }
    if (asked.isEmpty() && unasked != null) {
      throw new CheckSkippedException(unasked.missing());
    }
    return asked;
  }

  /**
   * Asks a row, unless that has been done.
   *
   * @param row the row
   * @return what came of it
   */
  public RowResult ask(MatrixRow row) {
    RowResult known = lines.get(row);
    if (known == null) {
      known = asked(row);
      lines.put(row, known);
    }
    return known;
  }

  /**
   * What was asked so far.
   *
   * @return the lines
   */
  public List<RowResult> lines() {
    return claims.keySet().stream().filter(lines::containsKey).map(lines::get).toList();
  }

  private RowResult asked(MatrixRow row) {
    ExpectedStatus claim = claims.get(row);
    if (claim == null) {
      throw new IllegalArgumentException("no requirement speaks of " + row.what());
    }
    try {
      S session = bench.session(row);
      RawRequest call = bench.call(row.operation(), session);
      for (Credential credential : row.credentials()) {
        call = sent(call, row, credential, session);
      }
      RawResponse answer = wire.send(call);
      bench.answered(row, session, answer);
      Optional<Boolean> survived =
          answer.succeeded() ? Optional.empty() : bench.survived(row, session);
      boolean holds =
          claim.statuses().isEmpty()
              ? bench.refuses(row, session, answer)
              : claim.allows(answer.status());
      return new RowResult(row, claim, answer, holds, survived.orElse(null), "");
    } catch (CheckSkippedException e) {
      return new RowResult(row, claim, null, false, null, String.valueOf(e.getMessage()));
    }
  }

  private RawRequest sent(RawRequest call, MatrixRow row, Credential credential, S session) {
    CredentialDefect flaw = credential.equals(row.part()) ? row.flaw() : CredentialDefect.NONE;
    if (flaw == CredentialDefect.ABSENT) {
      return call;
    }
    String right = bench.value(credential, session);
    String value =
        switch (flaw) {
          case OTHERS, REPLACED, ENDED, EXPIRED -> bench.flawed(credential, flaw, session);
          default -> flaw.applyTo(right);
        };
    if (flaw != CredentialDefect.NONE && value.equals(right)) {
      throw new CheckSkippedException("the right value " + flaw.words() + " is the right value");
    }
    return call.credential(credential.in(), bench.name(credential, session), value);
  }

  private static String request(ContractOperation operation, Variant variant) {
    return variant.when().entrySet().stream()
        .map(flag -> flag.getKey() + "=" + flag.getValue())
        .collect(Collectors.joining("&", operation.method() + " ", ""));
  }

  private void rows(String operation, String request, List<List<Credential>> alternatives) {
    for (List<Credential> credentials : alternatives) {
      add(new MatrixRow(operation, request, credentials, null, CredentialDefect.NONE));
      for (Credential part : credentials) {
        for (CredentialDefect flaw : CredentialDefect.values()) {
          if (flaw != CredentialDefect.NONE) {
            add(new MatrixRow(operation, request, credentials, part, flaw));
          }
        }
      }
    }
  }

  private void add(MatrixRow row) {
    if (!claims.containsKey(row)) {
      bench.claim(row).ifPresent(claim -> claims.put(row, claim));
    }
  }

  /**
   * A row and what came of it.
   *
   * @param row the row
   * @param claim what is required
   * @param answer the answer; null if it was not asked
   * @param holds whether the answer is as required; not so if it was not asked
   * @param survived whether the session lived on after the refusal of a logout; null where that is
   *     no question
   * @param missing what it would have taken to ask; empty if it was asked
   */
  public record RowResult(
      MatrixRow row,
      ExpectedStatus claim,
      @Nullable RawResponse answer,
      boolean holds,
      @Nullable Boolean survived,
      String missing) {}
}
