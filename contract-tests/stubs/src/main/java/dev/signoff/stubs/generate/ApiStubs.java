package dev.signoff.stubs.generate;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stubs of one API, in the order of their priority. */
final class ApiStubs {
  private ApiStubs() {}

  static List<StubMapping> of(StubbedApi api) {
    List<StubBuilder> stubs = new ArrayList<>();
    stubs.addAll(new PreferHeaderStubs(api).all());
    stubs.addAll(new MissingCredentialStubs(api).all());
    stubs.addAll(new RefusedCredentialStubs(api).all());
    stubs.addAll(new LiveSessionStubs(api).all());
    stubs.addAll(new LoginStubs(api).all());
    stubs.addAll(new ResumeStubs(api).all());
    stubs.addAll(new RefusedBodyStubs(api).all());
    List<StubMapping> mappings = new ArrayList<>(stubs.stream().map(StubBuilder::build).toList());
    mappings.add(UnmatchedRequestStub.stub(api));
    mappings.sort(Comparator.comparing(StubMapping::getPriority));
    return mappings;
  }
}
