package dev.signoff.docs;

import dev.signoff.docs.page.SitePage;
import dev.signoff.spec.Contract;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** List of all pages for language models, in the format of llmstxt.org. */
final class LlmsIndex {
  private LlmsIndex() {}

  static String of(List<SitePage> pages, List<String> profiles) {
    SitePage start = pages.get(0);
    return """
        # Signoff

        > %s

        Every page below is Markdown; the same name with .html is for people.

        ## Pages

        %s

        ## Contracts, as OpenAPI 3.0.3

        %s

        ## Reports of the conformance suite on the reference server, as JSON

        %s
        """
        .formatted(
            start.description(),
            lines(
                pages, it -> "[%s](%s.md): %s".formatted(it.title(), it.name(), it.description())),
            lines(Contract.all(), it -> "[%s](contracts/%s.yaml)".formatted(it.title(), it.id())),
            lines(profiles, it -> "[%s](reports/%1$s/report.json)".formatted(it)));
  }

  private static <T> String lines(List<T> list, Function<T, String> link) {
    return list.stream().map(it -> "- " + link.apply(it)).collect(Collectors.joining("\n"));
  }
}
