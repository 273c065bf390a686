package dev.signoff.docs;

import dev.signoff.docs.page.Page;
import java.util.List;
import java.util.stream.Collectors;

/** The list of all pages for readers that are machines, in the form that llmstxt.org describes. */
final class Llms {
  private Llms() {}

  static String of(List<Page> pages) {
    Page start = pages.get(0);
    return """
        # Signoff

        > %s

        Every page is there as Markdown. The contracts are OpenAPI 3.0.3.

        ## Pages

        %s

        ## Contracts

        - [IBM MQ REST](contracts/ibm-mq.yaml)
        - [rested](contracts/rested.yaml)
        - [Rocket.Chat](contracts/rocket-chat.yaml)
        """
        .formatted(
            start.description(),
            pages.stream()
                .map(it -> "- [%s](%s.md): %s".formatted(it.title(), it.name(), it.description()))
                .collect(Collectors.joining("\n")));
  }
}
