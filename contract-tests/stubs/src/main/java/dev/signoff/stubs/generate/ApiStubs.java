package dev.signoff.stubs.generate;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stubs of one API, the first in rank first. */
final class ApiStubs {
  private ApiStubs() {}

  static List<StubMapping> of(Api api) {
    List<Stub> stubs = new ArrayList<>();
    stubs.addAll(new PreferStubs(api).all());
    stubs.addAll(new MissingStubs(api).all());
    stubs.addAll(new RefusedStubs(api).all());
    stubs.addAll(new SessionStubs(api).all());
    stubs.addAll(new LoginStubs(api).all());
    stubs.addAll(new ResumeStubs(api).all());
    stubs.addAll(new BodyStubs(api).all());
    List<StubMapping> mappings = new ArrayList<>(stubs.stream().map(Stub::build).toList());
    mappings.add(NothingFits.stub(api));
    mappings.sort(Comparator.comparing(StubMapping::getPriority));
    return mappings;
  }
}
