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
 * Credential matrix of a contract: every operation with valid credentials, and with each defect of
 * each credential of each alternative. The request of a row is sent once, even if several checks
 * use it.
 *
 * @param <S> the type of the vendor's session
 */
public final class CredentialMatrix<S> {
  private final RawHttpClient httpClient;
  private final CredentialMatrixAdapter<S> adapter;
  private final Map<MatrixRow, ExpectedStatus> expectedStatuses = new LinkedHashMap<>();
  private final Map<MatrixRow, RowResult> results = new LinkedHashMap<>();

  /**
   * Lists the rows without sending any request.
   *
   * @param contract the vendor's contract
   * @param httpClient sends the requests
   * @param adapter supplies the vendor-specific parts
   */
  public CredentialMatrix(
      Contract contract, RawHttpClient httpClient, CredentialMatrixAdapter<S> adapter) {
    this.httpClient = httpClient;
    this.adapter = adapter;
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

  /** {@return the required statuses of each row, in the contract's order} */
  public Map<MatrixRow, ExpectedStatus> expectedStatuses() {
    return Collections.unmodifiableMap(expectedStatuses);
  }

  /**
   * Returns the rows that a requirement covers.
   *
   * @param id the id of the requirement
   * @return the rows, in the contract's order
   */
  public List<MatrixRow> rows(String id) {
    return expectedStatuses.entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(id))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Executes all rows that a requirement covers, and reports those with another status.
   *
   * @param id the id of the requirement
   * @param run receives the findings
   * @return the results of the executed rows
   * @throws CheckSkippedException if none of them could be executed
   */
  public List<RowResult> verify(String id, CheckRun run) {
    List<RowResult> send = new ArrayList<>();
    @Nullable RowResult skipped = null;
    for (MatrixRow row : rows(id)) {
      RowResult line = execute(row);
      RawResponse response = line.response();
      if (response == null) {
        skipped = line;
        run.incomplete(line.missing());
      } else {
        send.add(line);
        if (!line.holds()) {
          run.fail(
              row.what()
                  + ": expected "
                  + line.expectedStatus().expected()
                  + ", got "
                  + response.status(),
              response);
        }
      }
    }
    if (send.isEmpty() && skipped != null) {
      throw new CheckSkippedException(skipped.missing());
    }
    return send;
  }

  /**
   * Executes a row, unless it has already been executed.
   *
   * @param row the row
   * @return its result
   */
  public RowResult execute(MatrixRow row) {
    RowResult known = results.get(row);
    if (known == null) {
      known = send(row);
      results.put(row, known);
    }
    return known;
  }

  /**
   * Returns the results so far.
   *
   * @return the results, in the contract's order
   */
  public List<RowResult> results() {
    return expectedStatuses.keySet().stream()
        .filter(results::containsKey)
        .map(results::get)
        .toList();
  }

  private RowResult send(MatrixRow row) {
    ExpectedStatus expectedStatus = expectedStatuses.get(row);
    if (expectedStatus == null) {
      throw new IllegalArgumentException("no requirement covers " + row.what());
    }
    try {
      S session = adapter.session(row);
      RawRequest request = adapter.request(row.operation(), session);
      for (Credential credential : row.credentials()) {
        request = sent(request, row, credential, session);
      }
      RawResponse response = httpClient.send(request);
      adapter.onResponse(row, session, response);
      Optional<Boolean> survived =
          response.succeeded() ? Optional.empty() : adapter.survived(row, session);
      boolean holds =
          expectedStatus.statuses().isEmpty()
              ? adapter.refuses(row, session, response)
              : expectedStatus.allows(response.status());
      return new RowResult(row, expectedStatus, response, holds, survived.orElse(null), "");
    } catch (CheckSkippedException e) {
      return new RowResult(row, expectedStatus, null, false, null, String.valueOf(e.getMessage()));
    }
  }

  private RawRequest sent(RawRequest request, MatrixRow row, Credential credential, S session) {
    CredentialDefect defect = credential.equals(row.part()) ? row.defect() : CredentialDefect.NONE;
    if (defect == CredentialDefect.ABSENT) {
      return request;
    }
    String valid = adapter.value(credential, session);
    String value =
        switch (defect) {
          case OTHERS, REPLACED, ENDED, EXPIRED ->
              adapter.defectiveValue(credential, defect, session);
          default -> defect.applyTo(valid);
        };
    if (defect != CredentialDefect.NONE && value.equals(valid)) {
      throw new CheckSkippedException(
          "needs a credential whose value changes when it is " + defect.words());
    }
    return request.credential(credential.in(), adapter.name(credential, session), value);
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
        for (CredentialDefect defect : CredentialDefect.values()) {
          if (defect != CredentialDefect.NONE) {
            add(new MatrixRow(operation, request, credentials, part, defect));
          }
        }
      }
    }
  }

  private void add(MatrixRow row) {
    if (!expectedStatuses.containsKey(row)) {
      adapter
          .expectedStatus(row)
          .ifPresent(expectedStatus -> expectedStatuses.put(row, expectedStatus));
    }
  }

  /**
   * Result of a row.
   *
   * @param row the row
   * @param expectedStatus the required statuses
   * @param response the response; null if the row was not executed
   * @param holds whether the response has a required status; false if the row was not executed
   * @param survived whether the session was alive after a refused logout; null if that was not
   *     probed
   * @param missing what the execution would have required; empty if the row was executed
   */
  public record RowResult(
      MatrixRow row,
      ExpectedStatus expectedStatus,
      @Nullable RawResponse response,
      boolean holds,
      @Nullable Boolean survived,
      String missing) {}
}
