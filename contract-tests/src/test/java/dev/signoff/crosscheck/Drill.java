package dev.signoff.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.spec.Contract;
import dev.signoff.spec.Exchange;
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
 * @param in in which outcome, by its id; null for the contract, which is changed where {@code from}
 *     comes first
 * @param from what stood there
 * @param to what stands there now
 * @param sentence what the check must say
 */
record Drill(
    String change,
    Side side,
    String api,
    @Nullable String in,
    String from,
    String to,
    String sentence) {

  List<String> differences() {
    Evidence evidence = Evidence.of(api);
    if (side == Side.CONTRACT) {
      Contract contract = evidence.contract();
      return evidence.differencesTo(
          Contract.parse(contract.id(), changed(contract.source(), contract.id())));
    }
    Testimony said = evidence.saidBy(side);
    Map<String, Exchange> exchanges = new LinkedHashMap<>(said.exchanges());
    assertThat(exchanges).containsKey(in);
    exchanges.computeIfPresent(
        in, (id, exchange) -> ExchangeText.parse(changed(ExchangeText.of(exchange), id)));
    return evidence.differencesWith(new Testimony(side, api, exchanges));
  }

  @Override
  public String toString() {
    return side + ", " + api + ": " + change;
  }

  private String changed(String text, String where) {
    int at = text.indexOf(from);
    assertThat(at).as("where '%s' is in %s", from, where).isNotNegative();
    return text.substring(0, at) + to + text.substring(at + from.length());
  }
}
