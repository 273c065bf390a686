package dev.signoff.conformance.report;

import dev.signoff.conformance.check.Verdict;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit XML file of a report, with one test case for each check. */
final class JunitXml {
  private final ConformanceReport report;
  private final CheckText checks;
  private final XMLStreamWriter xml;

  private JunitXml(ConformanceReport report, XMLStreamWriter xml) {
    this.report = report;
    this.checks = new CheckText(report, TextStyle.PLAIN);
    this.xml = xml;
  }

  static String of(ConformanceReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      new JunitXml(report, xml).suites();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  private void suites() throws XMLStreamException {
    start("testsuites", "name", "Signoff conformance");
    counts();
    start("testsuite", "name", report.profile() + " at " + report.target());
    counts();
    attribute(
        "skipped",
        ReportTexts.of(report, Verdict.SKIPPED)
            + ReportTexts.of(report, Verdict.PARTIAL)
            + ReportTexts.known(report));
    attribute("hostname", report.target().replaceFirst("^https?://([^:/]+).*$", "$1"));
    attribute(
        "timestamp",
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            report.date().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
    properties();
    for (ConformanceReport.CheckResult result : report.results()) {
      check(result);
    }
    for (String sentence : report.outdated()) {
      start("testcase", "classname", report.profile());
      attribute("name", sentence.replaceFirst(" .*", "") + " is listed as an expected failure");
      problem("failure", "expectation", sentence, sentence);
      xml.writeEndElement();
    }
    element("system-out", ReportTexts.counts(report) + "; " + ReportTexts.effort(report));
    if (report.ended() != null) {
      element("system-err", "the run ended early: " + report.ended());
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void counts() throws XMLStreamException {
    attribute("tests", report.results().size() + report.outdated().size());
    attribute("failures", ReportTexts.broken(report) + report.outdated().size());
    attribute("errors", ReportTexts.of(report, Verdict.ERROR));
    attribute("time", String.format(Locale.ROOT, "%.3f", report.millis() / 1000.0));
  }

  private void properties() throws XMLStreamException {
    Map<String, String> properties =
        new TreeMap<>(
            Map.of(
                "suite", report.suite(),
                "contract", report.contract(),
                "contract.version", report.contractVersion(),
                "profile", report.profile(),
                "target", report.target(),
                "date", report.date().toString(),
                "requests", String.valueOf(report.requests()),
                "logins", String.valueOf(report.logins())));
    xml.writeStartElement("properties");
    for (var property : properties.entrySet()) {
      xml.writeEmptyElement("property");
      attribute("name", property.getKey());
      attribute("value", property.getValue());
    }
    xml.writeEndElement();
  }

  private void check(ConformanceReport.CheckResult result) throws XMLStreamException {
    start("testcase", "classname", report.profile());
    attribute("name", result.id() + " " + result.text());
    String full = String.join("\n", checks.full(result, TextStyle.PLAIN.bad()));
    String brief = checks.brief(result);
    switch (result.verdict()) {
      case PASS -> {}
      case FAIL -> {
        if (result.expected() == null) {
          problem("failure", result.level(), brief, full);
        } else {
          skipped("expected to fail: " + result.expected());
          element("system-out", full);
        }
      }
      case ERROR -> problem("error", "suite", result.reason(), full);
      case SKIPPED -> skipped(result.reason());
      case PARTIAL -> skipped("partly checked: " + result.reason());
      case WARN, INFO -> element("system-out", full);
    }
    xml.writeEndElement();
  }

  private void problem(String element, String type, String message, String text)
      throws XMLStreamException {
    start(element, "message", message);
    attribute("type", type);
    xml.writeCharacters(ReportTexts.visible(text));
    xml.writeEndElement();
  }

  private void skipped(String message) throws XMLStreamException {
    start("skipped", "message", message);
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(ReportTexts.visible(text));
    xml.writeEndElement();
  }

  private void start(String element, String attribute, String value) throws XMLStreamException {
    xml.writeStartElement(element);
    attribute(attribute, value);
  }

  private void attribute(String name, Object value) throws XMLStreamException {
    xml.writeAttribute(name, ReportTexts.visible(String.valueOf(value)));
  }
}
