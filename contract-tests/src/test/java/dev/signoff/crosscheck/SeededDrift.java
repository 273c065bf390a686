package dev.signoff.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.crosscheck.live.StubServer;
import dev.signoff.crosscheck.pact.PactFile;
import dev.signoff.spec.Contract;
import dev.signoff.spec.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change to one side, and the sentence that the check must print.
 *
 * @param change what was done
 * @param side to whom
 * @param api in which API
 * @param in in which outcome, by its id; null for the contract
 * @param from what stood there; changed where it comes first
 * @param to what stands there now
 * @param sentence what the check must say
 */
record SeededDrift(
    String change,
    FactSource side,
    String api,
    @Nullable String in,
    String from,
    String to,
    String sentence) {

  List<String> differences() throws IOException {
    Observations evidence = TestObservations.of(api);
    Contract contract = evidence.contract();
    return switch (side) {
      case CONTRACT ->
          evidence.differencesTo(
              Contract.parse(contract.id(), changed(contract.source(), contract.id(), 0)));
      case PACT -> evidence.differencesWith(new ObservedApi(side, api, changedPact()));
      case STUB -> evidence.differencesWith(changedStub());
      case SERVER, SDK -> evidence.differencesWith(said(changedExchange(evidence)));
    };
  }

  @Override
  public String toString() {
    return side + ", " + api + ": " + change;
  }

  /** The pact file is changed as a text. */
  private Map<String, Exchange> changedPact() throws IOException {
    String pact = Files.readString(TestObservations.pact(api));
    int interaction = pact.indexOf("\"description\": \"" + in + "\"");
    assertThat(interaction).as("where '%s' is in the pact", in).isNotNegative();
    Path file = Files.createTempFile("changed", ".json");
    try {
      Files.writeString(file, changed(pact, "'" + in + "'", interaction));
      return PactFile.read(file);
    } finally {
      Files.delete(file);
    }
  }

  /** The mapping is changed as a text, loaded, and asked by the SDK. */
  private ObservedApi changedStub() {
    try (StubServer stubs = new StubServer(api)) {
      StubMutation.of(
          stubs.stubs().wireMock(), in, mapping -> changed(mapping, "the stub of '" + in + "'", 0));
      return OutcomeRecorder.on(stubs, Observations.outcomes(api)).saidBy(side);
    }
  }

  private Exchange changedExchange(Observations evidence) {
    Exchange exchange = evidence.saidBy(side).exchanges().get(in);
    return ExchangeText.parse(changed(ExchangeText.of(exchange), "'" + in + "'", 0));
  }

  private ObservedApi said(Exchange exchange) {
    Map<String, Exchange> exchanges =
        new LinkedHashMap<>(TestObservations.of(api).saidBy(side).exchanges());
    assertThat(exchanges).containsKey(in);
    exchanges.put(in, exchange);
    return new ObservedApi(side, api, exchanges);
  }

  private String changed(String text, String where, int start) {
    int at = text.indexOf(from, start);
    assertThat(at).as("where '%s' is in %s", from, where).isNotNegative();
    return text.substring(0, at) + to + text.substring(at + from.length());
  }
}
