package dev.signoff.conformance.report;

import java.util.ArrayList;
import java.util.List;

/** Part of a sentence, which is code if it was in backticks. */
record HtmlSpan(String words, boolean code) {
  static List<HtmlSpan> of(String sentence) {
    String[] parts = sentence.split("`", -1);
    List<HtmlSpan> spans = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        spans.add(new HtmlSpan(parts[i], i % 2 == 1));
      }
    }
    return spans;
  }
}
