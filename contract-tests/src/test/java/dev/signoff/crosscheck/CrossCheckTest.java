package dev.signoff.crosscheck;

import dev.signoff.spec.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossCheckTest {
  @Test
  void x() {
    for (String api : Outcome.all().stream().map(Outcome::api).distinct().toList()) {
      List<Outcome> outcomes = Outcome.all().stream().filter(o -> o.api().equals(api)).toList();
      try (ReferenceServer server = new ReferenceServer(api)) {
        Live live = Live.on(server, outcomes);
        new CrossCheck(
                outcomes.get(0).contract(),
                outcomes.get(0).profile(),
                List.of(live.saidBy(Side.SDK), live.saidBy(Side.SERVER)))
            .differences()
            .forEach(System.out::println);
      }
    }
  }
}
