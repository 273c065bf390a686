package dev.signoff.conformance;

import dev.signoff.conformance.faulty.Reference;
import dev.signoff.conformance.faulty.Targets;
import org.junit.jupiter.api.Test;

class ScratchTest {
  @Test
  void prints() {
    try (var server = Reference.start("rocket-chat")) {
      for (int i = 0; i < 8; i++) {
        var r = Conformance.run(Targets.of("rocket-chat", server.http()), Progress.SILENT);
        System.out.println("RUN " + r);
        if (i == 0) {
          r.results()
              .forEach(
                  it ->
                      System.out.println(
                          "RES "
                              + it.id()
                              + " "
                              + it.verdict()
                              + " "
                              + it.reason()
                              + " "
                              + it.exchanges().size()
                              + " "
                              + it.notes()));
        }
      }
    }
  }
}
