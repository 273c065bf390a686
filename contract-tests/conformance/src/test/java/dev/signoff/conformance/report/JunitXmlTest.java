package dev.signoff.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Tests of the JUnit XML report against the rules that its readers share. */
class JunitXmlTest {
  @Test
  void suitesHoldOneSuiteWithCountsAndProperties() {
    Element suites = XmlReader.read(JunitXml.of(SampleReports.mixed()));

    assertThat(suites.getTagName()).isEqualTo("testsuites");
    Element suite = XmlReader.all(suites, "testsuite").get(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("7");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    assertThat(suite.getAttribute("time")).isEqualTo("0.640");
    assertThat(suite.getAttribute("timestamp")).isEqualTo("2026-11-21T10:15:30");
    assertThat(XmlReader.all(suite, "property"))
        .extracting(it -> it.getAttribute("name") + "=" + it.getAttribute("value"))
        .contains(
            "suite=0.1.0",
            "contract.version=1.2.0",
            "target=https://chat.example.com",
            "date=2026-11-21T10:15:30Z");
  }

  @Test
  void eachCheckIsACase() {
    List<Element> cases =
        XmlReader.all(XmlReader.read(JunitXml.of(SampleReports.mixed())), "testcase");

    assertThat(cases)
        .hasSize(7)
        .allMatch(it -> it.getAttribute("classname").equals("rocket-chat"))
        .extracting(it -> it.getAttribute("name"))
        .contains("RC-LOGOUT-08 The vendor's sentence of RC-LOGOUT-08.");
  }

  @Test
  void verdictsBecomeWhatReadersKnow() {
    Element suites = XmlReader.read(JunitXml.of(SampleReports.mixed()));

    Element failure = XmlReader.all(suites, "failure").get(0);
    assertThat(failure.getAttribute("message")).contains("expected status 401, got 200");
    assertThat(failure.getTextContent())
        .contains("the vendor says", "curl -i -X POST", "status 200", "second logout");
    assertThat(XmlReader.all(suites, "error")).hasSize(1);
    assertThat(XmlReader.all(suites, "skipped"))
        .extracting(it -> it.getAttribute("message"))
        .containsExactly("needs --other-user", "needs --other-user");
    assertThat(XmlReader.all(suites, "system-out"))
        .extracting(Element::getTextContent)
        .anyMatch(it -> it.contains("login with resume"))
        .anyMatch(it -> it.contains("96 requests, 14 logins, 0.6 s"));
  }

  @Test
  void anExpectedFailureIsSkippedWithItsReason() {
    ConformanceReport report =
        SampleReports.report(
            "https://a", List.of(SampleReports.failed().expected("slow (team, since then)")));

    Element suites = XmlReader.read(JunitXml.of(report));

    assertThat(XmlReader.all(suites, "failure")).isEmpty();
    assertThat(suites.getAttribute("failures")).isEqualTo("0");
    assertThat(XmlReader.all(suites, "testsuite").get(0).getAttribute("skipped")).isEqualTo("1");
    assertThat(XmlReader.all(suites, "skipped").get(0).getAttribute("message"))
        .isEqualTo("expected to fail: slow (team, since then)");
  }

  @Test
  void anOutdatedExpectationIsAFailureOfItsOwn() {
    ConformanceReport report =
        SampleReports.conforming()
            .withExpectedFailures(
                SampleReports.conforming().results(),
                List.of("RC-X is expected to fail, but passes"));

    Element suites = XmlReader.read(JunitXml.of(report));

    assertThat(suites.getAttribute("tests")).isEqualTo("3");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    assertThat(XmlReader.all(suites, "failure").get(0).getTextContent())
        .contains("RC-X is expected");
  }

  @Test
  void elementsStandWhereReadersExpectThem() {
    Element suites =
        XmlReader.read(JunitXml.of(SampleReports.ended(SampleReports.mixed(), "nobody answers")));

    Element suite = XmlReader.all(suites, "testsuite").get(0);
    assertThat(suite.getFirstChild().getNodeName()).isEqualTo("properties");
    assertThat(suite.getLastChild().getNodeName()).isEqualTo("system-err");
    for (Element testcase : XmlReader.all(suites, "testcase")) {
      for (var child = testcase.getFirstChild(); child != null; child = child.getNextSibling()) {
        assertThat(child.getNodeName())
            .isIn(Set.of("skipped", "error", "failure", "system-out", "system-err"));
      }
    }
  }
}
