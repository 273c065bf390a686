package dev.signoff.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.docs.browser.AxeScanner;
import dev.signoff.docs.browser.AxeScanner.AxeFinding;
import dev.signoff.docs.browser.ServedSite;
import dev.signoff.docs.browser.TestBrowser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceAccessibilityTest {
  private static final String OPERATION = "rocket-chat/login";
  private static final KnownScalarFindings UPSTREAM = KnownScalarFindings.read();

  @RegisterExtension private static final ServedSite SITE = ServedSite.http();

  private final ReferencePage page = new ReferencePage(SITE.browser());

  @ParameterizedTest
  @CsvSource({"light, search", "dark, search", "phone, request"})
  void axeFindsWhatIsKnownOfScalarAndNothingElse(String look, String last) {
    look(look);
    page.load(OPERATION);
    page.inView(OPERATION);
    scan(look + " page");
    RequestDialog request = page.open(OPERATION);
    scan(look + " request");
    if (last.equals("search")) {
      request.close();
      page.search();
      scan(look + " search");
    }
  }

  private static void scan(String view) {
    Map<String, List<String>> known = UPSTREAM.selectors(view);

    List<AxeFinding> findings = AxeScanner.findings(SITE.browser(), known);

    assertThat(findings)
        .as("found in %s beyond the list", view)
        .noneMatch(it -> it.matches().isEmpty());
    assertThat(found(findings))
        .as("on the list of %s, and still found", view)
        .containsAll(
            known.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(selector -> it.getKey() + " " + selector))
                .toList());
  }

  private static List<String> found(List<AxeFinding> findings) {
    return findings.stream()
        .flatMap(it -> it.matches().stream().map(selector -> it.rule() + " " + selector))
        .distinct()
        .toList();
  }

  private static void look(String look) {
    TestBrowser browser = SITE.browser().desk().light();
    switch (look) {
      case "dark" -> browser.dark();
      case "phone" -> browser.phone();
      default -> {}
    }
  }
}
