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
  @CsvSource({
    "light, page",
    "light, request",
    "light, search",
    "dark, page",
    "dark, request",
    "dark, search",
    "phone, page",
    "phone, request"
  })
  void axeFindsWhatIsKnownOfScalarAndNothingElse(String look, String shows) {
    look(look);
    show(shows);
    Map<String, List<String>> known = UPSTREAM.selectors(look + " " + shows);

    List<AxeFinding> findings = AxeScanner.findings(SITE.browser(), known);

    assertThat(findings).as("found beyond the list").noneMatch(it -> it.matches().isEmpty());
    assertThat(found(findings))
        .as("on the list, and still found")
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

  private void show(String shows) {
    page.load(OPERATION);
    page.inView(OPERATION);
    switch (shows) {
      case "request" -> page.open(OPERATION);
      case "search" -> page.search();
      default -> {}
    }
  }
}
