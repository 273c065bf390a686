package dev.signoff.crosscheck.live;

import dev.signoff.sdk.SignoffException;
import dev.signoff.spec.Exchange;
import java.util.List;
import java.util.function.Supplier;

/**
 * Result of an SDK call and the exchanges that it caused.
 *
 * @param result the simple name of the type that was returned or thrown
 * @param call the exchange of the outcome
 * @param all all exchanges, including those of a login before it
 */
public record CallResult(String result, Exchange call, List<Exchange> all) {

  static CallResult of(TamperingInterceptor interceptor, Supplier<?> call) {
    interceptor.begin();
    int before = interceptor.seen().size();
    String result;
    try {
      result = call.get().getClass().getSimpleName();
    } catch (SignoffException e) {
      result = e.getClass().getSimpleName();
    }
    List<Exchange> all = List.copyOf(interceptor.seen());
    if (all.size() == before) {
      throw new IllegalStateException("the SDK sent nothing and ended with " + result);
    }
    return new CallResult(result, all.get(before), all);
  }
}
