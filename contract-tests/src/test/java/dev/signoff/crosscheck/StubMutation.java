package dev.signoff.crosscheck;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.Metadata;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import java.util.function.UnaryOperator;

/** Mutation of the stub mappings that answer with an outcome by themselves. */
final class StubMutation {
  private StubMutation() {}

  static void of(WireMockServer stubs, String outcome, UnaryOperator<String> change) {
    List<StubMapping> playing =
        stubs.listAllStubMappings().getMappings().stream()
            .filter(mapping -> plays(mapping, outcome))
            .toList();
    if (playing.isEmpty()) {
      throw new AssertionError("no stub plays " + outcome);
    }
    playing.stream()
        .map(StubMapping::buildJsonStringFor)
        .map(change)
        .forEach(changed -> stubs.editStubMapping(StubMapping.buildFrom(changed)));
  }

  private static boolean plays(StubMapping mapping, String outcome) {
    Metadata about = mapping.getMetadata().getMetadata("signoff");
    return about.getString("outcome", "").equals(outcome)
        && about.getString("prefer", "").isEmpty();
  }
}
