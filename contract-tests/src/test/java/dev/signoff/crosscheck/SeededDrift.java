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
 * Change to one source, and the sentence that the check must print.
 *
 * @param change a description of the change
 * @param source the source that is changed
 * @param api the API
 * @param in the id of the outcome; null for the contract
 * @param from the text whose first occurrence is replaced
 * @param to the new text
 * @param sentence the sentence that the check must print
 */
record SeededDrift(
    String change,
    FactSource source,
    String api,
    @Nullable String in,
    String from,
    String to,
    String sentence) {

  List<String> differences() throws IOException {
    Observations observations = TestObservations.of(api);
    Contract contract = observations.contract();
    return switch (source) {
      case CONTRACT ->
          observations.differencesTo(
              Contract.parse(contract.id(), changed(contract.source(), contract.id(), 0)));
      case PACT -> observations.differencesWith(new ObservedApi(source, api, changedPact()));
      case STUB -> observations.differencesWith(changedStub());
      case SERVER, SDK -> observations.differencesWith(said(changedExchange(observations)));
    };
  }

  @Override
  public String toString() {
    return source + ", " + api + ": " + change;
  }

  /** Changes the text of the pact file. */
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

  /** Changes the text of the stub mapping, loads it, and calls it with the SDK. */
  private ObservedApi changedStub() {
    try (StubServer stubs = new StubServer(api)) {
      StubMutation.of(
          stubs.stubs().wireMock(), in, mapping -> changed(mapping, "the stub of '" + in + "'", 0));
      return OutcomeRecorder.on(stubs, Observations.outcomes(api)).observedBy(source);
    }
  }

  private Exchange changedExchange(Observations observations) {
    Exchange exchange = observations.observedBy(source).exchanges().get(in);
    return ExchangeText.parse(changed(ExchangeText.of(exchange), "'" + in + "'", 0));
  }

  private ObservedApi said(Exchange exchange) {
    Map<String, Exchange> exchanges =
        new LinkedHashMap<>(TestObservations.of(api).observedBy(source).exchanges());
    assertThat(exchanges).containsKey(in);
    exchanges.put(in, exchange);
    return new ObservedApi(source, api, exchanges);
  }

  private String changed(String text, String where, int start) {
    int at = text.indexOf(from, start);
    assertThat(at).as("where '%s' is in %s", from, where).isNotNegative();
    return text.substring(0, at) + to + text.substring(at + from.length());
  }
}
